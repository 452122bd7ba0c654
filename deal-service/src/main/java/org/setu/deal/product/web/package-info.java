/** Products over HTTP. */
@NullMarked
package org.setu.deal.product.web;

import org.jspecify.annotations.NullMarked;
