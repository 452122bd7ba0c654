/** What is refused before anything looks at the request: unclear paths, framing, methods. */
@NullMarked
package org.setu.gateway.firewall;

import org.jspecify.annotations.NullMarked;
