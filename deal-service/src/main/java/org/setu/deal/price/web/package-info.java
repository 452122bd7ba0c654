/** Price books over HTTP. */
@NullMarked
package org.setu.deal.price.web;

import org.jspecify.annotations.NullMarked;
