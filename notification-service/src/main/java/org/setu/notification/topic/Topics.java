package org.setu.notification.topic;

import static org.setu.notification.topic.Topic.Kind.ESSENTIAL;
import static org.setu.notification.topic.Topic.Kind.OPTIONAL;
import static org.setu.notification.topic.Topic.Kind.SECRET;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All topics that have words of their own; {@code contracts/notices.md} tells producers. Any other
 * topic is delivered too, in general words.
 */
public final class Topics {

    /** The words for a topic that is not known here. */
    static final Topic FALLBACK = Topic.of("any-other", OPTIONAL);

    /** Every topic, in the order in which people see them. */
    public static final List<Topic> ALL =
            List.of(
                    Topic.of("lead-assigned", OPTIONAL, "accountName", "by", "note"),
                    Topic.of("activity-due", OPTIONAL, "accountName", "startsAt", "dueOn", "place"),
                    Topic.of("case-assigned", OPTIONAL, "accountName"),
                    Topic.of("case-due-soon", OPTIONAL, "accountName", "what", "dueAt"),
                    Topic.of("case-overdue", OPTIONAL, "accountName", "what", "dueAt"),
                    Topic.of("case-answered", OPTIONAL, "accountName", "note"),
                    Topic.of("case-question", ESSENTIAL, "note"),
                    Topic.of("case-resolved", ESSENTIAL, "note"),
                    Topic.of("event-invitation", OPTIONAL, "by", "startsOn", "endsOn", "place"),
                    Topic.of(
                            "approval-asked",
                            OPTIONAL,
                            "accountName",
                            "by",
                            "total",
                            "discountPercent",
                            "note"),
                    Topic.of("approval-given", OPTIONAL, "accountName", "by", "note"),
                    Topic.of("approval-refused", OPTIONAL, "accountName", "by", "note"),
                    Topic.of("quote-sent", ESSENTIAL, "by", "total", "validUntil"),
                    Topic.of("quote-accepted", OPTIONAL, "accountName", "by", "total"),
                    Topic.of("quote-rejected", OPTIONAL, "accountName", "by", "reason", "note"),
                    Topic.of("deal-won", OPTIONAL, "accountName", "total"),
                    Topic.of("contract-drafted", OPTIONAL, "accountName", "by"),
                    Topic.of("review-asked", OPTIONAL, "accountName", "by"),
                    Topic.of("sent-to-negotiation", ESSENTIAL, "accountName", "by"),
                    Topic.of("disagreement-raised", OPTIONAL, "accountName", "by", "clause"),
                    Topic.of("disagreement-proposed", OPTIONAL, "accountName", "by", "clause"),
                    Topic.of("disagreement-settled", OPTIONAL, "accountName", "by", "clause"),
                    Topic.of("sent-to-sign", ESSENTIAL, "accountName", "by"),
                    Topic.of("contract-signed", ESSENTIAL, "accountName", "total"),
                    Topic.of("obligation-overdue", OPTIONAL, "accountName", "title", "dueOn"),
                    Topic.of("order-late", OPTIONAL, "accountName", "dueOn"),
                    Topic.of("partner-invited", SECRET, "accountName", "by", "link", "validUntil"),
                    Topic.of("partner-confirmed", ESSENTIAL, "accountName", "partnerName"),
                    Topic.of("partner-revoked", ESSENTIAL, "accountName", "partnerName"));

    /** Who did it has a name of its own in many notices; the words know one. */
    static final Map<String, List<String>> OTHER_NAMES =
            Map.of(
                    "by",
                    List.of(
                            "askedBy",
                            "decidedBy",
                            "answeredBy",
                            "invitedBy",
                            "assignedBy",
                            "ownerName"));

    private static final Map<String, Topic> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

    private Topics() {}

    /** The topic of this name, if it has words of its own. */
    public static Optional<Topic> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether the recipient may switch it off; what is not known may. */
    public static boolean canBeSwitchedOff(String name) {
        return named(name).map(Topic::canBeSwitchedOff).orElse(true);
    }

    /** Whether it carries something that nobody but its recipient may see. */
    public static boolean secret(String name) {
        return named(name).map(Topic::secret).orElse(false);
    }
}
