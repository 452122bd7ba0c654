/** Keys of records in other systems. */
@NullMarked
package org.setu.deal.external;

import org.jspecify.annotations.NullMarked;
