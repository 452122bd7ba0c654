/** Reliability over HTTP. */
@NullMarked
package org.setu.client.reliability.score.web;

import org.jspecify.annotations.NullMarked;
