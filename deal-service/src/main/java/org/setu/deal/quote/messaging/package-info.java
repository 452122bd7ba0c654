/** What other services hear of quotes. */
@NullMarked
package org.setu.deal.quote.messaging;

import org.jspecify.annotations.NullMarked;
