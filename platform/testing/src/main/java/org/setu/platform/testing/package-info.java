/** Test support: real components, real tokens, readable assertions. */
@NullMarked
package org.setu.platform.testing;

import org.jspecify.annotations.NullMarked;
