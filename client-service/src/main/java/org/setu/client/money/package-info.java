/** How money is kept in tables. */
@NullMarked
package org.setu.client.money;

import org.jspecify.annotations.NullMarked;
