package org.setu.notification.message;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.setu.platform.problem.ProblemException;

/** What became of a message so far. */
public enum MessageState {
    /** The address is not known yet. */
    PLANNED(Step.QUEUE, Step.SUPPRESS, Step.EXPIRE),
    /** Waits for a sender, the first time or once more. */
    QUEUED(Step.SEND, Step.EXPIRE),
    /** A sender has it. */
    SENDING(Step.ACCEPT, Step.BOUNCE, Step.LOSE, Step.RETRY, Step.GIVE_UP),
    /** The mail server took it over. */
    ACCEPTED,
    /** It stands in the inbox. */
    DELIVERED,
    /** The mail server refuses it for good. */
    BOUNCED(Step.RESEND),
    /**
     * The content was handed over and no answer came: it may have arrived. Never sent again by
     * itself.
     */
    UNKNOWN(Step.RESEND),
    /** Not sent; the reason says why. */
    SUPPRESSED,
    /** It came to be of no use before it could be sent. */
    EXPIRED,
    /** Tried as often as allowed; it certainly did not arrive. */
    DEAD(Step.RESEND);

    /** What can happen to a message. Only RESEND is a human's. */
    public enum Step {
        QUEUE,
        SUPPRESS,
        EXPIRE,
        SEND,
        ACCEPT,
        BOUNCE,
        LOSE,
        RETRY,
        GIVE_UP,
        RESEND;

        /** As in addresses. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Set<Step> allowed = EnumSet.noneOf(Step.class);

    MessageState(Step... steps) {
        allowed.addAll(List.of(steps));
    }

    /** Whether this can happen now. */
    public boolean allows(Step step) {
        return allowed.contains(step);
    }

    /** Refuses what cannot happen now, and names what a human can do. */
    void require(Step step) {
        if (!allows(step)) {
            throw ProblemException.illegalTransition(
                    "A message that is %s cannot %s.".formatted(this, step.word()), forHumans());
        }
    }

    private List<String> forHumans() {
        return allows(Step.RESEND) ? List.of(Step.RESEND.word()) : List.of();
    }
}
