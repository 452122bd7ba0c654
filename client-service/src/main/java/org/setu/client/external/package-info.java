/** Keys that other systems know our records by. */
@NullMarked
package org.setu.client.external;

import org.jspecify.annotations.NullMarked;
