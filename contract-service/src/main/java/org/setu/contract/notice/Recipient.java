package org.setu.contract.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.contract.person.Person;

/**
 * Who is told.
 *
 * @param id of the member of staff or of the contact
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recipient(
        Kind kind,
        UUID id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language) {

    /** Where his address is known. */
    public enum Kind {
        STAFF,
        CONTACT
    }

    public static Recipient staff(Person person) {
        return new Recipient(Kind.STAFF, person.id(), person.name(), null, null);
    }
}
