package org.setu.notification.message.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.message.About;
import org.setu.notification.message.Message;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.event.Event;
import org.setu.platform.event.EventType;
import org.setu.platform.outbox.Outbox;

/** Publishes how messages ended, on {@code setu.notification.fact}, ordered per recipient. */
@ApplicationScoped
public class MessageFacts {

    private static final String TOPIC = "setu.notification.fact";

    private final Outbox outbox;

    MessageFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(RecipientKind kind, UUID id, @Nullable String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subject(String kind, UUID id, @Nullable String number, @Nullable String name) {

        static Subject of(About about) {
            return new Subject(about.kind(), about.id(), about.number(), about.name());
        }
    }

    /** The body of all facts about messages; what does not apply is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fact(
            Instant at,
            UUID messageId,
            Recipient recipient,
            String channel,
            String topic,
            Subject about,
            @Nullable UUID accountId,
            UUID noticeId,
            String noticeSource,
            @Nullable Integer attempts,
            @Nullable Integer replyCode,
            @Nullable Boolean dead,
            @Nullable String reason) {}

    /** Tells how a message ended, if it has. */
    public void publish(Message message) {
        publish(message, null);
    }

    /** As above, with what the mail server answered. */
    public void publish(Message message, @Nullable Integer replyCode) {
        switch (message.state()) {
            case PLANNED, QUEUED, SENDING, DELIVERED -> {}
            case ACCEPTED -> append(message, "delivered", replyCode, null, null);
            case BOUNCED -> append(message, "bounced", replyCode, false, message.reason());
            case DEAD -> append(message, "bounced", replyCode, true, message.reason());
            case UNKNOWN -> append(message, "unknown", null, null, message.reason());
            case SUPPRESSED -> append(message, "suppressed", null, null, message.reason());
            case EXPIRED -> append(message, "suppressed", null, null, "EXPIRED");
        }
    }

    private void append(
            Message message,
            String word,
            @Nullable Integer replyCode,
            @Nullable Boolean dead,
            @Nullable String reason) {
        boolean tried = message.attempts() > 0;
        Fact fact =
                new Fact(
                        message.updatedAt(),
                        message.id(),
                        new Recipient(
                                message.addressee().kind(),
                                message.addressee().id(),
                                message.addressee().name()),
                        message.channel().name(),
                        message.topic(),
                        Subject.of(message.about()),
                        message.accountId(),
                        message.origin().noticeId(),
                        message.origin().noticeSource(),
                        tried ? message.attempts() : null,
                        replyCode,
                        dead,
                        reason);
        EventType type = EventType.of(TOPIC, "org.setu.notification." + word + ".v1");
        outbox.append(Event.of(type, message, fact).keyed(message.addressee().id()));
    }
}
