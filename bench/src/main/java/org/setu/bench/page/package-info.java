/** How long a page of a list takes, for callers who see little, more and all. */
@NullMarked
package org.setu.bench.page;

import org.jspecify.annotations.NullMarked;
