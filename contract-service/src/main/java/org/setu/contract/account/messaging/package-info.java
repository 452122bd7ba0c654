/** Keeps the read model of accounts from its topic. */
@NullMarked
package org.setu.contract.account.messaging;

import org.jspecify.annotations.NullMarked;
