/** Who may do what, tried for every operation there is. */
@NullMarked
package org.setu.system.access;

import org.jspecify.annotations.NullMarked;
