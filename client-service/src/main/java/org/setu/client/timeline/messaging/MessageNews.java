package org.setu.client.timeline.messaging;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.timeline.Happened;
import org.setu.client.timeline.TimelineKind;
import org.setu.platform.inbox.Received;

/** What {@code setu.notification.fact} tells of a message, as far as a timeline shows it. */
record MessageNews(
        UUID messageId,
        Recipient recipient,
        String topic,
        About about,
        @Nullable UUID accountId,
        @Nullable String reason) {

    record Recipient(String kind, UUID id, @Nullable String name) {}

    record About(@Nullable String number, @Nullable String name) {}

    /** What happened; empty if it was no client who was written to. */
    Optional<Happened> happened(String what, Received fact) {
        return Optional.ofNullable(recipient.kind().equals("CONTACT") ? accountId : null)
                .map(account ->
                        new Happened(
                                account,
                                fact.time(),
                                TimelineKind.MESSAGE,
                                what,
                                new Happened.Subject(messageId, about.number(), about.name()),
                                reason == null ? topic : topic + ": " + reason,
                                null,
                                new Happened.Person(recipient.id(), recipient.name())));
    }
}
