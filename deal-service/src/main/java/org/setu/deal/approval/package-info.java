/** Who may approve what, and that nobody approves his own. */
@NullMarked
package org.setu.deal.approval;

import org.jspecify.annotations.NullMarked;
