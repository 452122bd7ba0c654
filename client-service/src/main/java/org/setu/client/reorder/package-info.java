/** What accounts bought, and when each of them is expected to buy it again. */
@NullMarked
package org.setu.client.reorder;

import org.jspecify.annotations.NullMarked;
