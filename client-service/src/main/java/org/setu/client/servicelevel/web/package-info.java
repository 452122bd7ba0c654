/** Business calendars and service levels over HTTP. */
@NullMarked
package org.setu.client.servicelevel.web;

import org.jspecify.annotations.NullMarked;
