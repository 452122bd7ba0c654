/** Keeps the read model of staff from its topic. */
@NullMarked
package org.setu.deal.staff.messaging;

import org.jspecify.annotations.NullMarked;
