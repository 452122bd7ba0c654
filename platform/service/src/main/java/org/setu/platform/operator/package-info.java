/** What operators ask of a running service, on its management interface. */
@NullMarked
package org.setu.platform.operator;

import org.jspecify.annotations.NullMarked;
