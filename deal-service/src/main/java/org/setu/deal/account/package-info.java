/** What client-service publishes about accounts. */
@NullMarked
package org.setu.deal.account;

import org.jspecify.annotations.NullMarked;
