/** Which address belongs to which service, and how much a service is given at once. */
@NullMarked
package org.setu.gateway.route;

import org.jspecify.annotations.NullMarked;
