/** How many requests a caller may send in a time. */
@NullMarked
package org.setu.gateway.limit;

import org.jspecify.annotations.NullMarked;
