package org.setu.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave the service. */
@ConfigMapping(prefix = "setu.outbox")
public interface OutboxConfiguration {

    RelayConfiguration relay();

    /** The relay of this process. */
    interface RelayConfiguration {

        /** Off where another process of the service is meant to publish. */
        @WithDefault("true")
        boolean enabled();

        /** How often to look without being woken. */
        @WithDefault("250ms")
        Duration poll();

        /** Most events in one Kafka transaction. */
        @WithDefault("500")
        int batch();
    }
}
