/** The words by which deals are found, where they come from other records. */
@NullMarked
package org.setu.deal.search;

import org.jspecify.annotations.NullMarked;
