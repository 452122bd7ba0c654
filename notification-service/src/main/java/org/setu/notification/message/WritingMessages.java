package org.setu.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.inbox.Delivered;
import org.setu.notification.inbox.DeliveringInApp;
import org.setu.notification.message.MessageContents.Content;
import org.setu.notification.message.messaging.MessageFacts;
import org.setu.notification.preference.Wishes;
import org.setu.notification.recipient.Recipient;
import org.setu.notification.recipient.RecipientKind;
import org.setu.notification.recipient.Recipients;
import org.setu.notification.topic.Channel;
import org.setu.notification.topic.Language;
import org.setu.notification.topic.Occasion;
import org.setu.notification.topic.Wording;
import org.setu.notification.topic.Words;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Subjects;
import org.setu.platform.problem.ProblemException;

/** Writes the messages that one notice asks for; joins the caller's transaction. */
@ApplicationScoped
public class WritingMessages {

    private final Messages messages;
    private final MessageContents contents;
    private final PlanningMail planning;
    private final Recipients recipients;
    private final Wishes wishes;
    private final Wording wording;
    private final DeliveringInApp delivering;
    private final MessageFacts facts;
    private final Grants grants;
    private final InstantSource clock;

    WritingMessages(
            Messages messages,
            MessageContents contents,
            PlanningMail planning,
            Recipients recipients,
            Wishes wishes,
            Wording wording,
            DeliveringInApp delivering,
            MessageFacts facts,
            Grants grants,
            InstantSource clock) {
        this.messages = messages;
        this.contents = contents;
        this.planning = planning;
        this.recipients = recipients;
        this.wishes = wishes;
        this.wording = wording;
        this.delivering = delivering;
        this.facts = facts;
        this.grants = grants;
        this.clock = clock;
    }

    /** A mail; where its address is not known yet it waits. */
    public Message mail(Request request, Addressee addressee, Content content) {
        // The given address is kept until the plan says whether it is one.
        return planned(Message.mail(request, addressee, clock.instant()), content);
    }

    /** A message in the inbox of a login. */
    public void inApp(Request request, UUID login, @Nullable String asked, Content content) {
        Recipient known =
                recipients
                        .find(RecipientKind.STAFF, login)
                        .orElse(new Recipient(null, null, null, false));
        Addressee addressee = new Addressee(RecipientKind.STAFF, login, known.name(), null, asked);
        grant(request.accountId(), addressee);
        if (!wishes.wants(login, request.topic(), Channel.IN_APP)) {
            Message unwanted = Message.unwanted(request, addressee, clock.instant());
            messages.persistAndFlush(unwanted);
            facts.publish(unwanted);
            return;
        }
        Language language = Language.firstOf(asked, known.language(), language(request));
        Message message = Message.inApp(request, addressee, language, clock.instant());
        messages.persistAndFlush(message);
        delivering.deliver(delivered(message, content));
    }

    /**
     * Sends a message again that did not arrive, or may not have: by a human's decision, as a new
     * one.
     *
     * @throws ProblemException (409) if its state does not allow it, or it was sent again already
     */
    public Message resend(Message old, String by) {
        Message next = old.resend(by, clock.instant());
        Content content =
                contents.of(old.id())
                        .orElseThrow(
                                () -> ProblemException.conflict("Its content is no longer kept."));
        contents.forget(old.id());
        return planned(next, content);
    }

    private Message planned(Message message, Content content) {
        grant(message.accountId(), message.addressee());
        messages.persistAndFlush(message);
        contents.store(message.id(), content);
        planning.plan(message, message.addressee().address());
        return message;
    }

    private Delivered delivered(Message message, Content content) {
        About about = message.about();
        Words words =
                wording.words(
                        new Occasion(
                                message.topic(),
                                message.addressee().name(),
                                about.number(),
                                about.name(),
                                content.link(),
                                content.data()),
                        message.language());
        return new Delivered(
                message.id(),
                message.addressee().id(),
                message.topic(),
                message.urgency().name(),
                message.language(),
                words.subject(),
                words.text(),
                content.link(),
                new Delivered.About(about.kind(), about.id(), about.number(), about.name()),
                message.accountId());
    }

    private @Nullable String language(Request request) {
        UUID account = request.accountId();
        return account == null ? null : recipients.accountLanguage(account);
    }

    /** The grants of what a message follows may come later; the system must see it now. */
    private void grant(@Nullable UUID accountId, Addressee addressee) {
        List<String> subjects =
                accountId == null && addressee.kind() == RecipientKind.STAFF
                        ? List.of(Subjects.person(addressee.id()))
                        : List.of();
        UUID unit = accountId == null ? addressee.id() : accountId;
        grants.add(unit, unit, subjects);
    }
}
