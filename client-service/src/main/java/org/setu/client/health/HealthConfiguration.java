package org.setu.client.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When accounts are looked at, and which changes are told. */
@ConfigMapping(prefix = "setu.client.health")
interface HealthConfiguration {

    /** From so many points on, against what was told last, other services are told. */
    @WithDefault("10")
    int threshold();

    /** Quartz cron of the nightly assessment; {@code off} switches it off. */
    String cron();
}
