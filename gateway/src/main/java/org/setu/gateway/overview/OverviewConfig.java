package org.setu.gateway.overview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the account overview. */
@ConfigMapping(prefix = "setu.gateway.overview")
public interface OverviewConfig {

    /** How long a part is waited for; the account itself as long as any request to its service. */
    @WithDefault("1S")
    Duration partTimeout();
}
