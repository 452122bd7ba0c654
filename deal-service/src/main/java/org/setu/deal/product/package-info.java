/** What is sold. */
@NullMarked
package org.setu.deal.product;

import org.jspecify.annotations.NullMarked;
