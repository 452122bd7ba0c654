package org.setu.system.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.setu.system.fault.TopicHistory.Published;

/**
 * Of every notice one mail was made and, for those who have an inbox, one entry, in the order of
 * the notices.
 */
record NoticeChecks(Findings findings) {

    /**
     * A message of notification-service.
     *
     * @param position in its recipient's inbox; 0 for a mail
     */
    record Made(UUID notice, boolean mail, long position) {}

    /**
     * Compares.
     *
     * @param topics what was published, by topic
     * @param withInbox recipients who have one
     */
    void check(Map<String, List<Published>> topics, Set<UUID> withInbox, List<Made> made) {
        Map<UUID, Long> mails = new HashMap<>();
        Map<UUID, List<Long>> entries = new HashMap<>();
        for (Made message : made) {
            if (message.mail()) {
                mails.merge(message.notice(), 1L, Long::sum);
            } else {
                entries.computeIfAbsent(message.notice(), any -> new ArrayList<>())
                        .add(message.position());
            }
        }
        Set<UUID> asked = new HashSet<>();
        topics.forEach((topic, notices) -> {
            Map<String, Long> last = new HashMap<>();
            for (Published notice : notices) {
                if (!asked.add(notice.eventId())) {
                    continue; // resent, and counted as such already
                }
                findings.exactly("mails of " + notice, 1, mails.getOrDefault(notice.eventId(), 0L));
                List<Long> positions = entries.getOrDefault(notice.eventId(), List.of());
                boolean inbox = withInbox.contains(UUID.fromString(notice.key()));
                findings.exactly("inbox entries of " + notice, inbox ? 1 : 0, positions.size());
                for (long position : positions) {
                    long before = last.getOrDefault(notice.key(), 0L);
                    if (position < before) {
                        findings.inverted("in the inbox of " + notice.key() + ": " + notice);
                    }
                    last.merge(notice.key(), position, Math::max);
                }
            }
        });
        Set<UUID> unasked = new HashSet<>(mails.keySet());
        unasked.addAll(entries.keySet());
        unasked.removeAll(asked);
        unasked.forEach(notice -> findings.doubled("messages of no notice: " + notice));
    }
}
