/** How long a change takes from its commit to a reader. */
@NullMarked
package org.setu.bench.lag;

import org.jspecify.annotations.NullMarked;
