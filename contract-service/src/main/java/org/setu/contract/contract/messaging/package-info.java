/** Tells what happens to contracts, and drafts those that deals ask for. */
@NullMarked
package org.setu.contract.contract.messaging;

import org.jspecify.annotations.NullMarked;
