/** What contract-service is asked, and what it tells. */
@NullMarked
package org.setu.deal.contracting.messaging;

import org.jspecify.annotations.NullMarked;
