package org.setu.deal.reference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request body that names records of client-service. */
public interface References {

    @Nullable UUID accountId();

    @Nullable UUID ownerId();
}
