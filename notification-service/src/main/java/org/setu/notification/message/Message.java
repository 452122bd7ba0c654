package org.setu.notification.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.message.MessageState.Step;
import org.setu.notification.topic.Channel;
import org.setu.notification.topic.Language;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

/**
 * One message to one recipient on one channel, and what became of it. Seen by those who see its
 * account; without an account, by its recipient.
 */
@Entity
@Table(name = "message")
public class Message extends VisibleAggregate {

    private static final int LONGEST_REASON = 500;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Channel channel;

    @Column(nullable = false, updatable = false)
    private String topic;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Urgency urgency;

    @Embedded private Addressee addressee;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Language language;

    @Embedded private About about;

    @Column(name = "account_id", updatable = false)
    private @Nullable UUID accountId;

    @Embedded private Origin origin;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MessageState state = MessageState.PLANNED;

    private @Nullable String reason;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "expires_at", updatable = false)
    private @Nullable Instant expiresAt;

    private @Nullable Long sender;

    @Column(name = "handed_over", nullable = false)
    private boolean handedOver;

    @Column(name = "resent_as")
    private @Nullable UUID resentAs;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected Message() {}

    private Message(
            Request request,
            Channel channel,
            Addressee addressee,
            @Nullable UUID resendOf,
            Instant now) {
        this.channel = channel;
        this.topic = request.topic();
        this.urgency = request.urgency();
        this.addressee = addressee;
        this.language = Language.firstOf(addressee.askedLanguage());
        this.about = request.about();
        this.accountId = request.accountId();
        this.origin = new Origin(request.noticeId(), request.source(), resendOf, request.by(), now);
        this.dueAt = now;
        this.expiresAt = request.expiresAt();
        this.updatedAt = now;
        follow(accountId == null ? addressee.id() : accountId);
    }

    /** A mail whose address may not be known yet. */
    static Message mail(Request request, Addressee addressee, Instant now) {
        return new Message(request, Channel.EMAIL, addressee, null, now);
    }

    /** A message that stands in the inbox as soon as it is there. */
    static Message inApp(Request request, Addressee addressee, Language language, Instant now) {
        Message message = new Message(request, Channel.IN_APP, addressee, null, now);
        message.language = language;
        message.state = MessageState.DELIVERED;
        return message;
    }

    /** An in-app message that its recipient does not want. */
    static Message unwanted(Request request, Addressee addressee, Instant now) {
        Message message = new Message(request, Channel.IN_APP, addressee, null, now);
        message.suppress(Suppression.PREFERENCE, now);
        return message;
    }

    void queue(Addressee known, Language spoken, Instant now) {
        step(Step.QUEUE, MessageState.QUEUED, null, now);
        this.addressee = known;
        this.language = spoken;
        this.dueAt = now;
    }

    /** Looks for the address again later. */
    void waitUntil(Instant later) {
        this.dueAt = later;
    }

    void suppress(Suppression why, Instant now) {
        step(Step.SUPPRESS, MessageState.SUPPRESSED, why.name(), now);
    }

    /** Of no use any more. */
    public void expire(Instant now) {
        step(Step.EXPIRE, MessageState.EXPIRED, null, now);
    }

    /** A sender takes it; it is his alone until he says what became of it. */
    public void send(long by, Instant now) {
        step(Step.SEND, MessageState.SENDING, null, now);
        this.sender = by;
        this.attempts++;
    }

    /** The mail server took it over. */
    public void accept(Instant now) {
        step(Step.ACCEPT, MessageState.ACCEPTED, null, now);
    }

    /** The mail server refuses it for good. */
    public void bounce(String why, Instant now) {
        step(Step.BOUNCE, MessageState.BOUNCED, why, now);
    }

    /** Nobody can say whether it arrived. */
    public void lose(String why, Instant now) {
        step(Step.LOSE, MessageState.UNKNOWN, why, now);
    }

    /** It certainly did not arrive and is tried again. */
    public void retry(String why, Instant next, Instant now) {
        step(Step.RETRY, MessageState.QUEUED, why, now);
        this.dueAt = next;
    }

    /** It certainly did not arrive and was tried often enough. */
    public void giveUp(String why, Instant now) {
        step(Step.GIVE_UP, MessageState.DEAD, why, now);
    }

    /** A new message in place of this one, by a human's decision. */
    Message resend(String by, Instant now) {
        state.require(Step.RESEND);
        if (resentAs != null) {
            throw ProblemException.conflict("It was sent again already, as " + resentAs + ".");
        }
        Request same =
                new Request(
                        origin.noticeId(),
                        origin.noticeSource(),
                        topic,
                        urgency,
                        about,
                        accountId,
                        null,
                        by);
        Addressee again =
                new Addressee(
                        addressee.kind(),
                        addressee.id(),
                        addressee.name(),
                        null,
                        addressee.askedLanguage());
        Message next = new Message(same, channel, again, id(), now);
        this.resentAs = next.id();
        this.updatedAt = now;
        return next;
    }

    private void step(Step step, MessageState next, @Nullable String why, Instant now) {
        state.require(step);
        this.state = next;
        this.reason =
                why == null || why.length() <= LONGEST_REASON
                        ? why
                        : why.substring(0, LONGEST_REASON);
        this.sender = null;
        this.handedOver = false;
        this.updatedAt = now;
    }

    /** Whether this sender's present attempt is still his. */
    public boolean isWith(long by, int attempt) {
        return state == MessageState.SENDING
                && sender != null
                && sender == by
                && attempts == attempt;
    }

    /** Whether it is of no use any more. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    public Channel channel() {
        return channel;
    }

    public String topic() {
        return topic;
    }

    public Urgency urgency() {
        return urgency;
    }

    public Addressee addressee() {
        return addressee;
    }

    public Language language() {
        return language;
    }

    public About about() {
        return about;
    }

    public @Nullable UUID accountId() {
        return accountId;
    }

    public Origin origin() {
        return origin;
    }

    public MessageState state() {
        return state;
    }

    /** Why it was suppressed, refused or is tried again. */
    public @Nullable String reason() {
        return reason;
    }

    public int attempts() {
        return attempts;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public boolean handedOver() {
        return handedOver;
    }

    public @Nullable UUID resentAs() {
        return resentAs;
    }

    public Instant createdAt() {
        return origin.createdAt();
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
