/** Reads timelines over HTTP. */
@NullMarked
package org.setu.client.timeline.web;

import org.jspecify.annotations.NullMarked;
