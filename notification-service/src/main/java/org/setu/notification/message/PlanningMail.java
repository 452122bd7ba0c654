package org.setu.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.message.messaging.MessageFacts;
import org.setu.notification.preference.Wishes;
import org.setu.notification.recipient.Recipient;
import org.setu.notification.recipient.Recipients;
import org.setu.notification.topic.Channel;
import org.setu.notification.topic.Language;
import org.setu.platform.outbox.AfterCommit;

/**
 * Finds out where a mail goes, in which language, and whether at all. What is not known yet waits
 * for a while, and nothing waits behind it.
 */
@ApplicationScoped
public class PlanningMail {

    /** The channel on which senders are woken. */
    public static final String WAKE_UP = "setu_mail";

    private static final int CHUNK = 100;

    private final Messages messages;
    private final MessageContents contents;
    private final Recipients recipients;
    private final Wishes wishes;
    private final MessageFacts facts;
    private final AfterCommit afterCommit;
    private final PlanningConfiguration configuration;
    private final InstantSource clock;

    PlanningMail(
            Messages messages,
            MessageContents contents,
            Recipients recipients,
            Wishes wishes,
            MessageFacts facts,
            AfterCommit afterCommit,
            PlanningConfiguration configuration,
            InstantSource clock) {
        this.messages = messages;
        this.contents = contents;
        this.recipients = recipients;
        this.wishes = wishes;
        this.facts = facts;
        this.afterCommit = afterCommit;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Plans what is due, at most a chunk; joins the caller's transaction. Tells how many. */
    public int planDue() {
        List<Message> due = messages.due(MessageState.PLANNED, clock.instant(), CHUNK);
        due.forEach(message -> plan(message, message.addressee().address()));
        return due.size();
    }

    /**
     * Plans a mail.
     *
     * @param given the address that the notice names; it counts more than what is known
     */
    void plan(Message message, @Nullable String given) {
        Instant now = clock.instant();
        Addressee addressee = message.addressee();
        Optional<Recipient> known = recipients.find(addressee.kind(), addressee.id());
        if (message.isExpired(now)) {
            message.expire(now);
            end(message);
            return;
        }
        if (known.map(Recipient::synthetic).orElse(false)) {
            suppress(message, Suppression.NOT_A_PERSON, now);
            return;
        }
        if (!wishes.wants(addressee.id(), message.topic(), Channel.EMAIL)) {
            suppress(message, Suppression.PREFERENCE, now);
            return;
        }
        String wanted = given == null ? known.map(Recipient::email).orElse(null) : given;
        Optional<String> address = MailAddress.of(wanted);
        if (address.isPresent()) {
            message.queue(
                    addressee.at(address.get(), known.map(Recipient::name).orElse(null)),
                    language(message, known),
                    now);
            afterCommit.wake(WAKE_UP);
            return;
        }
        if (wanted != null || !now.isBefore(message.createdAt().plus(configuration.patience()))) {
            suppress(message, Suppression.NO_ADDRESS, now);
            return;
        }
        message.waitUntil(now.plus(configuration.pause()));
    }

    private void suppress(Message message, Suppression why, Instant now) {
        message.suppress(why, now);
        end(message);
    }

    private void end(Message message) {
        contents.forget(message.id());
        facts.publish(message);
    }

    private Language language(Message message, Optional<Recipient> known) {
        return Language.firstOf(
                message.addressee().askedLanguage(),
                known.map(Recipient::language).orElse(null),
                accountLanguage(message.accountId()));
    }

    private @Nullable String accountLanguage(@Nullable UUID accountId) {
        return accountId == null ? null : recipients.accountLanguage(accountId);
    }
}
