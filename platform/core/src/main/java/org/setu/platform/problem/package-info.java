/** RFC 9457 problem responses: one list of types for every service and the gateway. */
@NullMarked
package org.setu.platform.problem;

import org.jspecify.annotations.NullMarked;
