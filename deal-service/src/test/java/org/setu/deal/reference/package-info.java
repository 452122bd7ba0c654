/** What the read models do not know yet. */
@NullMarked
package org.setu.deal.reference;

import org.jspecify.annotations.NullMarked;
