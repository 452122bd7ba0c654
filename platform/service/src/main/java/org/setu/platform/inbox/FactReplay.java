package org.setu.platform.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads all facts again from the beginning of their topics, through the same handlers: the inbox
 * knows them, so nothing changes and nothing is sent. What it does not know is applied in its turn.
 */
@ApplicationScoped
public class FactReplay {

    private final List<FactConsumer> consumers;
    private final Channels channels;
    private final TopicReader topics;

    FactReplay(@All List<FactConsumer> consumers, Channels channels, TopicReader topics) {
        this.consumers = consumers;
        this.channels = channels;
        this.topics = topics;
    }

    /** How many deliveries there were, and how they ended. */
    public record Counts(int read, int alreadyDone, int applied, int unknown, int parked) {

        private static Counts of(Map<Outcome, Integer> outcomes) {
            return new Counts(
                    outcomes.values().stream().mapToInt(Integer::intValue).sum(),
                    outcomes.getOrDefault(Outcome.ALREADY_DONE, 0),
                    outcomes.getOrDefault(Outcome.APPLIED, 0),
                    outcomes.getOrDefault(Outcome.UNKNOWN, 0),
                    outcomes.getOrDefault(Outcome.PARKED, 0));
        }
    }

    /** Replays all fact topics of this service. */
    public Counts replay() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (FactConsumer consumer : consumers) {
            topics.read(
                    channels.topic(consumer.channel()),
                    message -> outcomes.merge(consumer.receive(message), 1, Integer::sum));
        }
        return Counts.of(outcomes);
    }
}
