package org.setu.notification.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a message waits for what is still on its way. */
@ConfigMapping(prefix = "setu.notification.planning")
public interface PlanningConfiguration {

    /** So long an address may take to become known. */
    @WithDefault("10M")
    Duration patience();

    /** Between two looks. */
    @WithDefault("5S")
    Duration pause();
}
