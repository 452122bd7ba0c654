/** Work by the clock: once per period, whatever the number of replicas. */
@NullMarked
package org.setu.platform.job;

import org.jspecify.annotations.NullMarked;
