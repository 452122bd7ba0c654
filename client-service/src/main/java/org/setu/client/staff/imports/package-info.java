/** Staff from CSV. */
@NullMarked
package org.setu.client.staff.imports;

import org.jspecify.annotations.NullMarked;
