package org.setu.client.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often somebody may ask for accounts that he does not see. */
@ConfigMapping(prefix = "setu.hidden-lookups")
interface HiddenLookupsConfiguration {

    /** After this time another question is allowed. */
    @WithDefault("60s")
    Duration each();

    /** So many questions may be saved up. */
    @WithDefault("30")
    int atOnce();
}
