/** One request and its answer: identity, deadline, refusals, completion. */
@NullMarked
package org.setu.gateway.exchange;

import org.jspecify.annotations.NullMarked;
