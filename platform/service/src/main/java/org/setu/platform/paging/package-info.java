/** Lists: keyset pages, filters, search and sort over allow-listed fields. */
@NullMarked
package org.setu.platform.paging;

import org.jspecify.annotations.NullMarked;
