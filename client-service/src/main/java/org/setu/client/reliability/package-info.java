/**
 * How reliable clients and prospects are, before cooperation starts and while it lasts: what is
 * known of them, and what follows from it.
 */
@NullMarked
package org.setu.client.reliability;

import org.jspecify.annotations.NullMarked;
