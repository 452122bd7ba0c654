package org.setu.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.setu.notification.message.Message;
import org.setu.notification.message.MessageContents;
import org.setu.notification.message.MessageContents.Content;
import org.setu.notification.message.Messages;
import org.setu.notification.preference.UnsubscribeLinks;
import org.setu.notification.preference.UnsubscribeLinks.Unsubscription;
import org.setu.notification.topic.Occasion;
import org.setu.notification.topic.Topics;
import org.setu.notification.topic.Wording;

/** Sends one mail: takes it, says it to the server, and writes down the answer. */
@ApplicationScoped
class SendingMail {

    private final ClaimingMail claiming;
    private final RecordingMail recording;
    private final ComposingMail composing;
    private final Messages messages;
    private final MessageContents contents;
    private final Wording wording;
    private final UnsubscribeLinks unsubscribe;
    private final InstantSource clock;
    private final String origin;

    SendingMail(
            ClaimingMail claiming,
            RecordingMail recording,
            ComposingMail composing,
            Messages messages,
            MessageContents contents,
            Wording wording,
            UnsubscribeLinks unsubscribe,
            InstantSource clock,
            @ConfigProperty(name = "setu.public-url") String publicUrl) {
        this.claiming = claiming;
        this.recording = recording;
        this.composing = composing;
        this.messages = messages;
        this.contents = contents;
        this.wording = wording;
        this.unsubscribe = unsubscribe;
        this.clock = clock;
        this.origin = publicUrl.replaceAll("/+$", "");
    }

    /** Takes the next mail that is due; empty if there is none. */
    Optional<MailClaim> claim(long sender) {
        return claiming.next(sender);
    }

    /** Says a mail to the server. Does not throw: whatever goes wrong is the result. */
    MailResult send(MailClaim claim, MailConnection connection) {
        MimeMessage composed;
        Address[] to;
        try {
            Mail mail = ClaimingMail.inTransaction(() -> mail(claim));
            composed = composing.compose(connection.session(), mail, clock.instant());
            to = composed.getAllRecipients();
        } catch (MessagingException | RuntimeException e) {
            return new MailResult.Failed(
                    Phase.CONNECTING, null, "it cannot be composed: " + e.getMessage());
        }
        return connection.send(composed, to, () -> claiming.handOver(claim));
    }

    /** Writes down what became of it. */
    void record(MailClaim claim, MailResult result) {
        recording.record(claim, result);
    }

    private Mail mail(MailClaim claim) {
        Message message = messages.get(claim.messageId());
        Content content =
                contents.of(message.id())
                        .orElseThrow(() -> new IllegalStateException("its content is gone"));
        String link = link(message, content);
        Occasion occasion =
                new Occasion(
                        message.topic(),
                        message.addressee().name(),
                        message.about().number(),
                        message.about().name(),
                        link,
                        content.data());
        return new Mail(
                message.id(),
                Objects.requireNonNull(message.addressee().address()),
                message.addressee().name(),
                message.language(),
                wording.words(occasion, message.language()),
                link,
                unsubscribe(message));
    }

    /** A secret topic brings its own link, with the one-time token in it. */
    private @Nullable String link(Message message, Content content) {
        String own = Topics.secret(message.topic()) ? content.data().get("link") : null;
        if (own != null && own.matches("https?://[^\\s\"<>]+")) {
            return own;
        }
        return content.link() == null ? null : origin + content.link();
    }

    private @Nullable String unsubscribe(Message message) {
        return Topics.canBeSwitchedOff(message.topic())
                ? unsubscribe.link(
                        new Unsubscription(
                                message.addressee().id(), message.topic(), message.language()))
                : null;
    }
}
