package org.setu.platform.imports;

import java.util.Arrays;
import java.util.List;

/** Where an import stands, and which orders it takes there. */
public enum ImportState {
    /** Described, no file yet. */
    DRAFT("upload"),
    /** The file is there. */
    UPLOADED("upload", "check"),
    /** The dry run is under way. */
    CHECKING(),
    /** Every row has its dry-run result. */
    CHECKED("upload", "check", "commit"),
    /** Rows are being written. */
    COMMITTING(),
    /** Every row has its final result. */
    COMMITTED("rollback"),
    /** Created records are being taken back. */
    ROLLING_BACK(),
    ROLLED_BACK();

    private final List<String> orders;

    ImportState(String... orders) {
        this.orders = Arrays.asList(orders);
    }

    List<String> orders() {
        return orders;
    }

    boolean isRunning() {
        return this == CHECKING || this == COMMITTING || this == ROLLING_BACK;
    }
}
