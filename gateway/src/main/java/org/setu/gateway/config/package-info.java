/** What an operator can set: routes, limits, time-outs, identity provider. */
@NullMarked
package org.setu.gateway.config;

import org.jspecify.annotations.NullMarked;
