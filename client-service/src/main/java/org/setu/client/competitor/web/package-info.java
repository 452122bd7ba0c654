/** Competitors over HTTP. */
@NullMarked
package org.setu.client.competitor.web;

import org.jspecify.annotations.NullMarked;
