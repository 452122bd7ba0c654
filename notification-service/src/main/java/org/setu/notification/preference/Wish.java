package org.setu.notification.preference;

import java.util.Comparator;
import org.setu.notification.topic.Channel;

/** A topic on a channel. */
public record Wish(String topic, Channel channel) implements Comparable<Wish> {

    private static final Comparator<Wish> ORDER =
            Comparator.comparing(Wish::topic).thenComparing(Wish::channel);

    String text() {
        return topic + ":" + channel;
    }

    static Wish parse(String text) {
        int colon = text.lastIndexOf(':');
        return new Wish(text.substring(0, colon), Channel.valueOf(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(Wish other) {
        return ORDER.compare(this, other);
    }
}
