/** Roll-up over HTTP. */
@NullMarked
package org.setu.client.rollup.web;

import org.jspecify.annotations.NullMarked;
