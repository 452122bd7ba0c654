/** Trees of territories, managers and accounts: no cycles, bounded depth. */
@NullMarked
package org.setu.client.hierarchy;

import org.jspecify.annotations.NullMarked;
