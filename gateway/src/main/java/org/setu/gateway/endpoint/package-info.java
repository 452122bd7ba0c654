/** Addresses that the gateway answers itself, behind the same checks as those of services. */
@NullMarked
package org.setu.gateway.endpoint;

import org.jspecify.annotations.NullMarked;
