/** Keeps the read models of accounts from their topics. */
@NullMarked
package org.setu.deal.account.messaging;

import org.jspecify.annotations.NullMarked;
