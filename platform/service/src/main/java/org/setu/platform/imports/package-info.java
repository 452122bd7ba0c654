/** Bulk imports from CSV: mapping, dry run, commit in the background with progress, rollback. */
@NullMarked
package org.setu.platform.imports;

import org.jspecify.annotations.NullMarked;
