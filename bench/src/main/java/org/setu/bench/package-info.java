/** Measurements: interleaved rounds, medians, and a report that says where a target is missed. */
@NullMarked
package org.setu.bench;

import org.jspecify.annotations.NullMarked;
