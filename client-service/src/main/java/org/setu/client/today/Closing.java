package org.setu.client.today;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request that closes an item.
 *
 * @param href where it is sent to
 * @param ifMatch the version of the record, as the {@code If-Match} header; absent where something
 *     new is made
 */
@Schema(name = "TodayClosing")
public record Closing(
        @Schema(examples = "POST") String method,
        @Schema(examples = "/api/v1/activities/019aa0b1-7c2d-7e3f-9a4b-5c6d7e8f9a40/finish")
                String href,
        @Schema(examples = "\"0\"") @Nullable String ifMatch) {

    /** A step of a record that is there. */
    static Closing step(String collection, UUID id, String step, long version) {
        return new Closing(
                "POST", "/api/v1/%s/%s/%s".formatted(collection, id, step), "\"" + version + "\"");
    }

    /** A change of a record that is there. */
    static Closing change(String collection, UUID id, long version) {
        return new Closing(
                "PATCH", "/api/v1/%s/%s".formatted(collection, id), "\"" + version + "\"");
    }

    /** Something is done, or planned, with the account. */
    static Closing activity() {
        return new Closing("POST", "/api/v1/activities", null);
    }
}
