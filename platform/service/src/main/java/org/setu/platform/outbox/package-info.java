/** From a committed change to a published event: the outbox table and the relay that empties it. */
@NullMarked
package org.setu.platform.outbox;

import org.jspecify.annotations.NullMarked;
