package org.setu.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.message.About;
import org.setu.notification.message.Addressee;
import org.setu.notification.message.MessageContents.Content;
import org.setu.notification.message.Request;
import org.setu.notification.message.WritingMessages;
import org.setu.notification.recipient.RecipientKind;
import org.setu.notification.recipient.Recipients;
import org.setu.notification.topic.Topics;

/**
 * Makes of one notice the messages that it takes: a mail, and one in each inbox. A contact has no
 * login; its partner's logins see in their inboxes what it is told.
 */
@ApplicationScoped
public class TakingNotice {

    private final WritingMessages writing;
    private final Recipients recipients;

    TakingNotice(WritingMessages writing, Recipients recipients) {
        this.writing = writing;
        this.recipients = recipients;
    }

    /**
     * Joins the caller's transaction.
     *
     * @param id of the event
     * @param source the service that asks
     * @param by who caused it, if the event says so
     */
    public void take(UUID id, String source, @Nullable String by, Notice notice) {
        Notice.Recipient recipient = notice.recipient();
        Notice.About about = notice.about();
        Request request =
                new Request(
                        id,
                        source,
                        notice.topic(),
                        notice.urgency(),
                        new About(about.kind(), about.id(), about.number(), about.name()),
                        notice.accountId(),
                        notice.expiresAt(),
                        Objects.requireNonNullElse(by, "system:" + source));
        Content content =
                new Content(Objects.requireNonNullElse(notice.data(), Map.of()), notice.link());
        Addressee addressee =
                new Addressee(
                        recipient.kind(),
                        recipient.id(),
                        recipient.name(),
                        recipient.email(),
                        recipient.language());
        if (!Topics.secret(notice.topic())) {
            inApp(request, recipient, content);
        }
        writing.mail(request, addressee, content);
    }

    private void inApp(Request request, Notice.Recipient recipient, Content content) {
        if (recipient.kind() == RecipientKind.STAFF) {
            writing.inApp(request, recipient.id(), recipient.language(), content);
            return;
        }
        UUID account = request.accountId();
        if (account != null) {
            recipients
                    .partnerLogins(account, recipient.id())
                    .forEach(login -> writing.inApp(request, login, recipient.language(), content));
        }
    }
}
