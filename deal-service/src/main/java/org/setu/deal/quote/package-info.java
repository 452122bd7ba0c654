/** Offers to clients: priced, approved, sent and answered. */
@NullMarked
package org.setu.deal.quote;

import org.jspecify.annotations.NullMarked;
