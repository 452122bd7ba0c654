/** Deals over HTTP. */
@NullMarked
package org.setu.deal.deal.web;

import org.jspecify.annotations.NullMarked;
