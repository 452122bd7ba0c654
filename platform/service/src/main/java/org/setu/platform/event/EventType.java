package org.setu.platform.event;

/**
 * A kind of event and the topic that carries it; a constant of the feature that publishes it.
 *
 * @param topic as in {@code deploy/topics.yaml}, such as {@code setu.deal.fact}
 * @param name as in {@code contracts/events}, such as {@code org.setu.deal.won.v1}
 */
public record EventType(String topic, String name) {

    public static EventType of(String topic, String name) {
        return new EventType(topic, name);
    }
}
