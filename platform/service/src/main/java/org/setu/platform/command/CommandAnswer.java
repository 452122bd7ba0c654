package org.setu.platform.command;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What else must be known of the answer of a command, to repeat it later. */
@RequestScoped
public class CommandAnswer {

    private @Nullable UUID unit;

    /** The answer shows a record of this visibility unit. */
    public void shownTo(UUID visibilityUnit) {
        this.unit = visibilityUnit;
    }

    @Nullable UUID unit() {
        return unit;
    }
}
