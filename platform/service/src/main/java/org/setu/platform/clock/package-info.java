/** The one clock of a service. */
@NullMarked
package org.setu.platform.clock;

import org.jspecify.annotations.NullMarked;
