/** Hears what deals, contracts and messages tell of accounts. */
@NullMarked
package org.setu.client.timeline.messaging;

import org.jspecify.annotations.NullMarked;
