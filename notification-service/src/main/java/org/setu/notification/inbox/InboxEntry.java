package org.setu.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.topic.Language;
import org.setu.platform.entity.VisibleAggregate;

/**
 * A message in somebody's inbox. Its visibility unit is the recipient, whose only grant is himself;
 * so whoever acts for him sees it too, and nobody else.
 */
@Entity
@Table(name = "inbox_entry")
public class InboxEntry extends VisibleAggregate {

    @Column(name = "recipient_id", nullable = false, updatable = false)
    private UUID recipientId;

    @Column(nullable = false, updatable = false)
    private long position;

    @Column(nullable = false, updatable = false)
    private String topic;

    @Column(nullable = false, updatable = false)
    private String urgency;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Language language;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(nullable = false, updatable = false)
    private String text;

    @Column(updatable = false)
    private @Nullable String link;

    @Column(name = "about_kind", nullable = false, updatable = false)
    private String aboutKind;

    @Column(name = "about_id", nullable = false, updatable = false)
    private UUID aboutId;

    @Column(name = "about_number", updatable = false)
    private @Nullable String aboutNumber;

    @Column(name = "about_name", updatable = false)
    private @Nullable String aboutName;

    @Column(name = "account_id", updatable = false)
    private @Nullable UUID accountId;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected InboxEntry() {}

    InboxEntry(Delivered delivered, long position, Instant now) {
        super(delivered.messageId());
        this.recipientId = delivered.recipientId();
        this.position = position;
        this.topic = delivered.topic();
        this.urgency = delivered.urgency();
        this.language = delivered.language();
        this.title = delivered.title();
        this.text = delivered.text();
        this.link = delivered.link();
        this.aboutKind = delivered.about().kind();
        this.aboutId = delivered.about().id();
        this.aboutNumber = delivered.about().number();
        this.aboutName = delivered.about().name();
        this.accountId = delivered.accountId();
        this.createdAt = now;
        follow(recipientId);
    }

    /** Seen by the recipient or by who acts for him; the first time counts. */
    public void read(Instant now) {
        if (readAt == null) {
            this.readAt = now;
        }
    }

    public UUID recipientId() {
        return recipientId;
    }

    /** Grows with every entry of this recipient; not without gaps. */
    public long position() {
        return position;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }

    public String topic() {
        return topic;
    }

    /** All that arrived. */
    public Delivered delivered() {
        return new Delivered(
                id(),
                recipientId,
                topic,
                urgency,
                language,
                title,
                text,
                link,
                new Delivered.About(aboutKind, aboutId, aboutNumber, aboutName),
                accountId);
    }
}
