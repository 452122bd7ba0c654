/** What operators see of the traffic: access log and metrics. */
@NullMarked
package org.setu.gateway.observe;

import org.jspecify.annotations.NullMarked;
