package org.setu.client.timeline.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.timeline.TimelineEntry;
import org.setu.client.timeline.TimelineKind;
import org.setu.platform.money.Money;

/**
 * An entry of a timeline.
 *
 * @param occursAt when it happened or is to be done
 * @param what of activities, cases, needs, contacts and leads what they are (CALL, COMPLAINT, a
 *     category, ADDED, CONVERTED); of all others what happened (WON, SIGNED, LATE)
 * @param state as the activity, case, need or lead is now; null of what other services told
 * @param about the record that it is about
 * @param text what came of it, a reason, a stage, a clause
 * @param person whose it is, who did it, or whom it reached
 */
record TimelineView(
        UUID id,
        UUID accountId,
        Instant occursAt,
        TimelineKind kind,
        @Schema(examples = "SIGNED") String what,
        @Schema(examples = "DONE") @Nullable String state,
        About about,
        @Nullable String text,
        @Nullable Money amount,
        @Nullable Person person) {

    /**
     * A record.
     *
     * @param href where it is found
     */
    record About(
            UUID id,
            @Schema(examples = "/api/v1/contracts/019aa0b1-7c2d-7e3f-9a4b-5c6d7e8f9a40")
                    String href,
            @Schema(examples = "K-2026-000001") @Nullable String number,
            @Schema(examples = "Supply contract") @Nullable String title) {}

    /** Somebody of us or of the client; without a name if that is not known. */
    record Person(UUID id, @Schema(examples = "Olga Ivanova") @Nullable String name) {}

    /**
     * What is shown of an entry.
     *
     * @param colleagues what they are called now, for those whose name was not told
     */
    static TimelineView of(TimelineEntry entry, Map<UUID, String> colleagues) {
        return new TimelineView(
                entry.id(),
                entry.accountId(),
                entry.occursAt(),
                entry.kind(),
                entry.what(),
                entry.state(),
                new About(
                        entry.subjectId(),
                        "/api/v1/" + entry.kind().collection() + "/" + entry.subjectId(),
                        entry.number(),
                        entry.title()),
                entry.text(),
                entry.amount(),
                person(entry, colleagues));
    }

    private static @Nullable Person person(TimelineEntry entry, Map<UUID, String> colleagues) {
        UUID id = entry.personId();
        if (id == null) {
            return null;
        }
        String told = entry.personName();
        return new Person(id, told == null ? colleagues.get(id) : told);
    }
}
