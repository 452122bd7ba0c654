package org.setu.deal.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How reports are made. */
@ConfigMapping(prefix = "setu.report")
public interface ReportConfiguration {

    /** The currency of an empty report; otherwise the one that most visible deals have. */
    @WithDefault("EUR")
    String currency();
}
