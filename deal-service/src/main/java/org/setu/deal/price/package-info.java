/** List prices by currency and time. */
@NullMarked
package org.setu.deal.price;

import org.jspecify.annotations.NullMarked;
