/** What each side owes by a contract, and when. */
@NullMarked
package org.setu.contract.obligation;

import org.jspecify.annotations.NullMarked;
