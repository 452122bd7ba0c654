/** Asks notification-service to tell people something. */
@NullMarked
package org.setu.platform.notice;

import org.jspecify.annotations.NullMarked;
