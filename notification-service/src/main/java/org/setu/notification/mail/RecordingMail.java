package org.setu.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.setu.notification.message.Attempt;
import org.setu.notification.message.Attempts;
import org.setu.notification.message.Message;
import org.setu.notification.message.MessageContents;
import org.setu.notification.message.Messages;
import org.setu.notification.message.messaging.MessageFacts;

/** Writes down what became of an attempt, and what follows from it. */
@ApplicationScoped
class RecordingMail {

    private static final Logger LOG = Logger.getLogger(RecordingMail.class);

    private final Messages messages;
    private final MessageContents contents;
    private final Attempts attempts;
    private final MessageFacts facts;
    private final MailConfiguration.Retry retry;
    private final MeterRegistry meters;
    private final InstantSource clock;

    RecordingMail(
            Messages messages,
            MessageContents contents,
            Attempts attempts,
            MessageFacts facts,
            MailConfiguration configuration,
            MeterRegistry meters,
            InstantSource clock) {
        this.messages = messages;
        this.contents = contents;
        this.attempts = attempts;
        this.facts = facts;
        this.retry = configuration.retry();
        this.meters = meters;
        this.clock = clock;
    }

    /** In a transaction of its own. Does nothing if somebody else has decided meanwhile. */
    void record(MailClaim claim, MailResult result) {
        boolean recorded =
                ClaimingMail.inTransaction(() ->
                        messages.locked(claim.messageId())
                                .filter(m -> m.isWith(claim.sender(), claim.attempt()))
                                .map(message -> apply(message, claim.since(), result))
                                .orElse(false));
        if (recorded) {
            count(result);
        } else {
            LOG.warnf(
                    "The attempt %d of message %s ended %s after it was given up",
                    claim.attempt(), claim.messageId(), result.getClass().getSimpleName());
        }
    }

    /** Counts an attempt that is written down. */
    void count(MailResult result) {
        meters.counter("setu.mail.attempts", "outcome", outcome(result).name()).increment();
    }

    /** Joins the caller's transaction; the message is locked. Tells whether there was anything. */
    boolean apply(Message message, Instant since, MailResult result) {
        Instant now = clock.instant();
        switch (result) {
            case MailResult.Accepted accepted -> {
                message.accept(now);
                contents.forget(message.id());
            }
            case MailResult.Refused refused -> message.bounce(refused.detail(), now);
            case MailResult.Unknown unknown -> message.lose(unknown.detail(), now);
            case MailResult.Failed failed -> again(message, failed, now);
            case MailResult.Lost lost -> {
                return false;
            }
        }
        attempts.add(
                message.id(),
                new Attempt(
                        message.attempts(),
                        since,
                        now,
                        result.phase().name(),
                        outcome(result),
                        result.replyCode(),
                        result.detail()));
        facts.publish(message, result.replyCode());
        return true;
    }

    private void again(Message message, MailResult.Failed failed, Instant now) {
        if (message.attempts() >= retry.attempts()) {
            message.giveUp(failed.detail(), now);
            return;
        }
        message.retry(failed.detail(), now.plus(pause(message.attempts())), now);
    }

    private Duration pause(int attempt) {
        Duration pause = retry.first().multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(retry.longest()) > 0 ? retry.longest() : pause;
    }

    private static Attempt.Outcome outcome(MailResult result) {
        return switch (result) {
            case MailResult.Accepted accepted -> Attempt.Outcome.ACCEPTED;
            case MailResult.Refused refused -> Attempt.Outcome.REFUSED;
            case MailResult.Unknown unknown -> Attempt.Outcome.UNKNOWN;
            case MailResult.Failed failed -> Attempt.Outcome.FAILED;
            case MailResult.Lost lost -> Attempt.Outcome.FAILED;
        };
    }
}
