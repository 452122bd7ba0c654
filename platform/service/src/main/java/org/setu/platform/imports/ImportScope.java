package org.setu.platform.imports;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row may need to know of the whole import. */
public interface ImportScope {

    UUID importId();

    /** Whose import it is; null if it is that of all who keep the data of the company. */
    @Nullable UUID ownerId();

    /** All texts of a field in the file, for references between rows. */
    Set<String> values(String field);
}
