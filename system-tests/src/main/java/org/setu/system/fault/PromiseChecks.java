package org.setu.system.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.setu.system.fault.TopicHistory.Published;

/** Every promised event is published as often as it was promised, no other is, and in order. */
record PromiseChecks(Findings findings) {

    void check(List<Promise> promised, List<Published> events, String topic) {
        Map<Promise, Long> wanted = new HashMap<>();
        promised.forEach(promise -> wanted.merge(promise, 1L, Long::sum));
        Map<Promise, Long> found = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        // Notices of one subject go to several keys, between which no order is promised.
        Map<String, Long> latest = new HashMap<>();
        for (Published event : events) {
            if (!seen.add(event.eventId())) {
                findings.resent();
                continue;
            }
            found.merge(new Promise(topic, event.subject(), event.what()), 1L, Long::sum);
            String line = event.subject() + " for " + event.key();
            long before = latest.getOrDefault(line, -1L);
            if (event.version() < before) {
                findings.inverted("%s after version %d on %s".formatted(event, before, topic));
            }
            latest.merge(line, event.version(), Math::max);
        }
        wanted.forEach((promise, count) ->
                findings.exactly(promise.toString(), count, found.getOrDefault(promise, 0L)));
        found.forEach((event, count) -> {
            if (!wanted.containsKey(event)) {
                findings.doubled("published and never promised: " + event);
            }
        });
    }
}
