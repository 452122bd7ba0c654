/** How fast a full outbox empties. */
@NullMarked
package org.setu.bench.drain;

import org.jspecify.annotations.NullMarked;
