/** Carrying a request to its service and the answer back, as streams. */
@NullMarked
package org.setu.gateway.proxy;

import org.jspecify.annotations.NullMarked;
