/** Quotes over HTTP. */
@NullMarked
package org.setu.deal.quote.web;

import org.jspecify.annotations.NullMarked;
