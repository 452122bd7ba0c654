/** Early warnings: that somebody becomes a risk. */
@NullMarked
package org.setu.client.reliability.signal;

import org.jspecify.annotations.NullMarked;
