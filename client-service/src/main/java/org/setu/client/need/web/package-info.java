/** Needs over HTTP. */
@NullMarked
package org.setu.client.need.web;

import org.jspecify.annotations.NullMarked;
