/** What the gateway costs beside nginx. */
@NullMarked
package org.setu.bench.gateway;

import org.jspecify.annotations.NullMarked;
