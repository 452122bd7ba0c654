package org.setu.platform.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told; what is absent is known to notification-service.
 *
 * @param id of the staff member or of the contact
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recipient(
        Kind kind,
        UUID id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language) {

    /** A colleague, or somebody at a client. */
    public enum Kind {
        STAFF,
        CONTACT
    }

    /** A colleague, by his staff id. */
    public static Recipient staff(UUID id, @Nullable String name) {
        return new Recipient(Kind.STAFF, id, name, null, null);
    }
}
