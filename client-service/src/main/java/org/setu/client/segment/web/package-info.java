/** Segments and RFM over HTTP. */
@NullMarked
package org.setu.client.segment.web;

import org.jspecify.annotations.NullMarked;
