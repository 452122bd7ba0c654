package org.setu.notification.inbox.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How inbox streams behave. */
@ConfigMapping(prefix = "setu.inbox.stream")
public interface StreamConfiguration {

    /** A sign of life after this time without an entry; below the gateway's stall time-out. */
    @WithDefault("15S")
    Duration heartbeat();

    /** How often to look without being woken. */
    @WithDefault("1S")
    Duration poll();

    /** Streams of one login at a time in this process. */
    @WithDefault("5")
    int perCaller();

    /** Streams of all at a time in this process. */
    @WithDefault("2000")
    int inAll();
}
