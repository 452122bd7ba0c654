package org.setu.platform.imports;

import java.util.Set;
import java.util.UUID;

/** What a row may need to know of the whole import. */
public interface ImportScope {

    UUID importId();

    /** Who ordered the import, as in the audit. */
    String orderedBy();

    /** All texts of a field in the file, for references between rows. */
    Set<String> values(String field);
}
