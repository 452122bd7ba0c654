/** How long the stack takes to start, and its memory. */
@NullMarked
package org.setu.bench.startup;

import org.jspecify.annotations.NullMarked;
