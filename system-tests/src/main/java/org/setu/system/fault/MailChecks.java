package org.setu.system.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.setu.system.fault.TopicHistory.Published;

/**
 * A mail goes out once, or its outcome is UNKNOWN and counted: what notification-service believes,
 * what went through to the mail server, and what lies in its boxes agree.
 */
final class MailChecks {

    /** A mail as notification-service keeps it. */
    record Mail(UUID message, String state) {}

    /**
     * What became of all mails.
     *
     * @param sent the mail server said that it has them
     * @param unknown it may have them
     * @param reallyThere of the unknown ones, those that it did take over
     */
    record Figures(int sent, int unknown, int reallyThere) {}

    private final List<Handed> handed;
    private final Findings findings;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private final Map<UUID, Integer> open = new HashMap<>();

    MailChecks(List<Handed> handed, Findings findings) {
        this.handed = handed;
        this.findings = findings;
        for (Handed one : handed) {
            UUID message = one.message();
            if (message == null) {
                findings.doubled("a mail that is of no message");
            } else if (one.taken()) {
                taken.merge(message, 1, Integer::sum);
            } else if (one.open()) {
                open.merge(message, 1, Integer::sum);
            }
        }
    }

    /** Each mail by its state, and none beside them. */
    Figures outcomes(List<Mail> mails) {
        int sent = 0;
        int unknown = 0;
        int reallyThere = 0;
        for (Mail mail : mails) {
            int certainly = taken.getOrDefault(mail.message(), 0);
            int perhaps = open.getOrDefault(mail.message(), 0);
            if (certainly + perhaps > 1) {
                findings.doubled(
                        "mail %s went out %d times, %d more perhaps"
                                .formatted(mail.message(), certainly, perhaps));
            }
            switch (mail.state()) {
                case "ACCEPTED" -> {
                    sent++;
                    if (certainly == 0) {
                        findings.lost("mail %s is ACCEPTED by nobody".formatted(mail.message()));
                    }
                }
                case "UNKNOWN" -> {
                    unknown++;
                    reallyThere += Math.min(certainly, 1);
                }
                default -> findings.lost("mail %s is %s".formatted(mail.message(), mail.state()));
            }
        }
        Set<UUID> known = mails.stream().map(Mail::message).collect(Collectors.toSet());
        Set<UUID> others = new HashSet<>(taken.keySet());
        others.addAll(open.keySet());
        others.removeAll(known);
        others.forEach(message -> findings.doubled("a mail of no message: " + message));
        return new Figures(sent, unknown, reallyThere);
    }

    /** What the mail server that runs now has taken lies in its boxes, once each. */
    void boxes(List<UUID> lying, int server) {
        Map<UUID, Long> there = new HashMap<>();
        lying.forEach(message -> there.merge(message, 1L, Long::sum));
        Set<UUID> expected =
                handed.stream()
                        .filter(one -> one.taken() && one.server() == server)
                        .map(Handed::message)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        expected.forEach(message ->
                findings.exactly(
                        "mails in the boxes of message " + message,
                        1,
                        there.getOrDefault(message, 0L)));
        there.forEach((message, count) -> {
            // One whose answer did not come through may lie there, too.
            if (!expected.contains(message) && (count > 1 || !open.containsKey(message))) {
                findings.doubled("%d mails of message %s lie there".formatted(count, message));
            }
        });
    }

    /** The outcome of every mail was told to others, once and truly. */
    void told(List<Mail> mails, List<Published> facts) {
        Map<UUID, Set<String>> told = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (Published fact : facts) {
            if (!seen.add(fact.eventId())) {
                findings.resent();
            } else if (!told.computeIfAbsent(fact.subject(), any -> new HashSet<>())
                    .add(fact.what())) {
                findings.doubled("told twice: " + fact);
            }
        }
        for (Mail mail : mails) {
            String word = mail.state().equals("ACCEPTED") ? "delivered" : "unknown";
            Set<String> said = told.getOrDefault(mail.message(), Set.of());
            if (!said.contains("org.setu.notification." + word + ".v1")) {
                findings.lost(
                        "mail %s is %s, told is %s".formatted(mail.message(), mail.state(), said));
            } else if (said.size() > 1) {
                findings.doubled("of mail %s is told %s".formatted(mail.message(), said));
            }
        }
    }
}
