/** From an event to the browsers that listen. */
@NullMarked
package org.setu.bench.stream;

import org.jspecify.annotations.NullMarked;
