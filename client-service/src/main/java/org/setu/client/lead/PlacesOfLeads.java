package org.setu.client.lead;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where leads are met: the feature that keeps trade events knows them. */
public interface PlacesOfLeads {

    /** Whether there is such a trade event. */
    boolean isPlace(UUID event);

    /** The trade event with this number or name, if only one has it. */
    @Nullable UUID placeNamed(String text);
}
