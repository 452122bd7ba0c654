/** Products, prices and pipelines over HTTP. */
@NullMarked
package org.setu.deal.catalogue;

import org.jspecify.annotations.NullMarked;
