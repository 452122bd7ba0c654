/** Loads the demonstration data through the public API. */
@NullMarked
package org.setu.local.demo;

import org.jspecify.annotations.NullMarked;
