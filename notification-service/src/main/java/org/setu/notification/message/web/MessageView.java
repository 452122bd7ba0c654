package org.setu.notification.message.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.notification.message.Attempt;
import org.setu.notification.message.Message;
import org.setu.notification.message.MessageState;
import org.setu.notification.message.Urgency;
import org.setu.notification.recipient.RecipientKind;
import org.setu.notification.topic.Channel;

/**
 * The record of a delivery. It has no words: what a message says is between it and its recipient,
 * who reads it in the mail or in the inbox.
 */
@Schema(name = "Message")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(
        UUID id,
        Channel channel,
        @Schema(examples = "quote-sent") String topic,
        Urgency urgency,
        Recipient recipient,
        @Schema(examples = "ru") String language,
        About about,
        @Nullable UUID accountId,
        MessageState state,
        @Schema(
                        description = "Why it is not sent, was refused, or is tried again.",
                        examples = "550 5.1.1 mailbox unavailable")
                @Nullable String reason,
        @Schema(examples = "1") int attempts,
        @Schema(description = "When it is tried next.") @Nullable Instant nextAttemptAt,
        @Schema(description = "The message that this one repeats.") @Nullable UUID resendOf,
        @Schema(description = "The message that repeats this one.") @Nullable UUID resentAs,
        @Schema(description = "The event that asked for it.") UUID noticeId,
        @Schema(description = "The service that asked for it.", examples = "deal")
                String noticeSource,
        @Schema(examples = "p:019a8c2e-7a10-7000-8000-0000000000b1") String createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "Only where one message is read.")
                @Nullable List<AttemptView> history) {

    /** Whom it is for. */
    @Schema(name = "MessageRecipient")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recipient(
            RecipientKind kind,
            UUID id,
            @Schema(examples = "Jürgen Öztürk") @Nullable String name,
            @Schema(examples = "oeztuerk@example.org") @Nullable String address) {}

    /** What it is about. */
    @Schema(name = "MessageAbout")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record About(
            @Schema(examples = "quote") String kind,
            UUID id,
            @Schema(examples = "Q-2026-000123") @Nullable String number,
            @Schema(examples = "GTX Pro for Isdom") @Nullable String name) {}

    /** One attempt. */
    @Schema(name = "MessageAttempt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttemptView(
            @Schema(examples = "1") int number,
            Instant startedAt,
            Instant endedAt,
            @Schema(
                            description = "How far the dialogue with the mail server came.",
                            examples = "RECIPIENT")
                    String phase,
            Attempt.Outcome outcome,
            @Schema(examples = "550") @Nullable Integer replyCode,
            @Schema(examples = "550 5.1.1 mailbox unavailable") @Nullable String detail) {

        static AttemptView from(Attempt attempt) {
            return new AttemptView(
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.endedAt(),
                    attempt.phase(),
                    attempt.outcome(),
                    attempt.replyCode(),
                    attempt.detail());
        }
    }

    static MessageView from(Message message) {
        return of(message, null);
    }

    static MessageView of(Message message, @Nullable List<Attempt> attempts) {
        return new MessageView(
                message.id(),
                message.channel(),
                message.topic(),
                message.urgency(),
                new Recipient(
                        message.addressee().kind(),
                        message.addressee().id(),
                        message.addressee().name(),
                        message.addressee().address()),
                message.language().tag(),
                new About(
                        message.about().kind(),
                        message.about().id(),
                        message.about().number(),
                        message.about().name()),
                message.accountId(),
                message.state(),
                message.reason(),
                message.attempts(),
                message.state() == MessageState.QUEUED ? message.dueAt() : null,
                message.origin().resendOf(),
                message.resentAs(),
                message.origin().noticeId(),
                message.origin().noticeSource(),
                message.origin().createdBy(),
                message.createdAt(),
                message.updatedAt(),
                attempts == null ? null : attempts.stream().map(AttemptView::from).toList());
    }
}
