/** Asks notification-service to tell people of what happens here. */
@NullMarked
package org.setu.client.notice;

import org.jspecify.annotations.NullMarked;
