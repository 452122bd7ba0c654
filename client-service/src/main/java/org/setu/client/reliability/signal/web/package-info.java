/** Early warnings over HTTP. */
@NullMarked
package org.setu.client.reliability.signal.web;

import org.jspecify.annotations.NullMarked;
