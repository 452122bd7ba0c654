/** Cadences and what is due, over HTTP. */
@NullMarked
package org.setu.client.cadence.web;

import org.jspecify.annotations.NullMarked;
