/** Requests for access over HTTP. */
@NullMarked
package org.setu.client.access.web;

import org.jspecify.annotations.NullMarked;
