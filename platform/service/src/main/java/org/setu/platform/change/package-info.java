/** What changed since a reader looked last, for partners that keep copies of records. */
@NullMarked
package org.setu.platform.change;

import org.jspecify.annotations.NullMarked;
