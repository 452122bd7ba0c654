package org.setu.contract.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code setu.contract.notice} carries: please tell this recipient about this.
 *
 * @param topic in kebab case; the notification service has a template for each
 * @param link a path of the workspace
 * @param data what the template may name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
        Instant at,
        Recipient recipient,
        String topic,
        Urgency urgency,
        About about,
        @Nullable UUID accountId,
        String link,
        Map<String, String> data) {

    /** How soon it must be read. */
    public enum Urgency {
        LOW,
        NORMAL,
        HIGH
    }

    /** The record that it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record About(String kind, UUID id, String number, String name) {}
}
