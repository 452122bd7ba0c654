/** Schema migrations as a step of their own. */
@NullMarked
package org.setu.platform.migration;

import org.jspecify.annotations.NullMarked;
