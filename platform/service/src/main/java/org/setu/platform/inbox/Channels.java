package org.setu.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the channels of this service lead. */
@ApplicationScoped
class Channels {

    private final Config config;
    private final String bootstrapServers;

    Channels(
            Config config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.config = config;
        this.bootstrapServers = bootstrapServers;
    }

    String topic(String channel) {
        return config.getOptionalValue(
                        "mp.messaging.incoming.%s.topic".formatted(channel), String.class)
                .orElse(channel);
    }

    String group(String channel) {
        return config.getValue(
                "mp.messaging.incoming.%s.group.id".formatted(channel), String.class);
    }

    String bootstrapServers() {
        return bootstrapServers;
    }
}
