/** The delivery record over HTTP. */
@NullMarked
package org.setu.notification.message.web;

import org.jspecify.annotations.NullMarked;
