/** Contracts: their text in versions, and their way from the draft to the signed deed. */
@NullMarked
package org.setu.contract.contract;

import org.jspecify.annotations.NullMarked;
