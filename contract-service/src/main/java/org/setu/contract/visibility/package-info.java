/** Who sees which contract. */
@NullMarked
package org.setu.contract.visibility;

import org.jspecify.annotations.NullMarked;
