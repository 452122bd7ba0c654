/** What client-service publishes about accounts, and who sees them. */
@NullMarked
package org.setu.deal.account;

import org.jspecify.annotations.NullMarked;
