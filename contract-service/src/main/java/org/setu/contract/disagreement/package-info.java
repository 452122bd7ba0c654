/** The protocol of disagreements about clauses. */
@NullMarked
package org.setu.contract.disagreement;

import org.jspecify.annotations.NullMarked;
