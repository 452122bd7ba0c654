package org.setu.contract.contract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who we are in our contracts. */
@ConfigMapping(prefix = "setu.contract")
public interface SupplierConfiguration {

    /** The company's name, as contracts and certificates write it. */
    @WithDefault("Setu Demonstration Company")
    String supplierName();

    /** When the day's obligations and orders are looked through. */
    DueDates dueDates();

    /** See {@link #dueDates()}. */
    interface DueDates {
        /** Quartz cron; {@code off} switches it off. */
        String cron();

        /** So many days before its day an obligation is announced as due. */
        @WithDefault("7")
        int noticeDays();
    }
}
