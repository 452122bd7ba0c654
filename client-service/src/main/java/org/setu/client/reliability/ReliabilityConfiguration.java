package org.setu.client.reliability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From which scores on people are told, and careful. */
@ConfigMapping(prefix = "setu.client.reliability")
public interface ReliabilityConfiguration {

    /** Below this score, 0 to 100, owners get a task and other services are told. */
    @WithDefault("40")
    int threshold();

    /** Below this score prepayment is recommended. */
    @WithDefault("50")
    int prepaymentBelow();

    /** Quartz cron of the nightly assessment; {@code off} switches it off. */
    String cron();
}
