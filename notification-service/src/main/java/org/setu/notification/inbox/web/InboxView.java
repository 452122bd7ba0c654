package org.setu.notification.inbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.notification.inbox.Delivered;
import org.setu.notification.inbox.InboxEntry;
import org.setu.notification.inbox.stream.StreamedEntry;

/** An inbox entry as its recipient sees it; also the data of each event of the stream. */
@Schema(name = "InboxEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InboxView(
        UUID id,
        @Schema(
                        description =
                                "Grows with every entry; the id of the stream's event, and where"
                                        + " a stream goes on.",
                        examples = "1042")
                long position,
        @Schema(examples = "approval-asked") String topic,
        @Schema(examples = "HIGH") String urgency,
        @Schema(examples = "en") String language,
        @Schema(examples = "Approval asked: Q-2026-000123") String title,
        @Schema(
                        description = "Plain text; paragraphs between empty lines.",
                        examples = "Anna Snelling asks you to approve quote Q-2026-000123.")
                String text,
        @Schema(examples = "/app/quotes/019aa0b1-7c2d-7e3f-9a4b-5c6d7e8f9a0d")
                @Nullable String link,
        About about,
        @Nullable UUID accountId,
        Instant createdAt,
        @Schema(description = "Absent while it is unread.") @Nullable Instant readAt) {

    /** What it is about. */
    @Schema(name = "InboxAbout")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record About(
            @Schema(examples = "quote") String kind,
            UUID id,
            @Schema(examples = "Q-2026-000123") @Nullable String number,
            @Schema(examples = "GTX Pro for Isdom") @Nullable String name) {}

    static InboxView from(InboxEntry entry) {
        return of(entry.delivered(), entry.position(), entry.createdAt(), entry.readAt());
    }

    static InboxView from(StreamedEntry streamed) {
        return of(
                Objects.requireNonNull(streamed.entry()),
                streamed.position(),
                Objects.requireNonNull(streamed.createdAt()),
                streamed.readAt());
    }

    private static InboxView of(
            Delivered it, long position, Instant createdAt, @Nullable Instant readAt) {
        Delivered.About about = it.about();
        return new InboxView(
                it.messageId(),
                position,
                it.topic(),
                it.urgency(),
                it.language().tag(),
                it.title(),
                it.text(),
                it.link(),
                new About(about.kind(), about.id(), about.number(), about.name()),
                it.accountId(),
                createdAt,
                readAt);
    }
}
