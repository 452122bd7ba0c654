/** What the gateway itself asks of services, as the caller of an exchange. */
@NullMarked
package org.setu.gateway.call;

import org.jspecify.annotations.NullMarked;
