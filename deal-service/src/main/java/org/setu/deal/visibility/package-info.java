/** Who sees which deal. */
@NullMarked
package org.setu.deal.visibility;

import org.jspecify.annotations.NullMarked;
