/** Checks of the contracts between services. */
@NullMarked
package org.setu.platform.testing.schema;

import org.jspecify.annotations.NullMarked;
