/** The listening side: connections, decoding, and the order in which a request is treated. */
@NullMarked
package org.setu.gateway.server;

import org.jspecify.annotations.NullMarked;
