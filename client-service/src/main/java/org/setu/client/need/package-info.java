/**
 * What clients need, how we know it, and which of our products and deals answer it; the rest is
 * what could still be sold to them.
 */
@NullMarked
package org.setu.client.need;

import org.jspecify.annotations.NullMarked;
