/** From the accepted offer to the contract, and what becomes of the deal then. */
@NullMarked
package org.setu.deal.contracting;

import org.jspecify.annotations.NullMarked;
