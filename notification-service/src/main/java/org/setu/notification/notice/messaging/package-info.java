/** Receives the notices. */
@NullMarked
package org.setu.notification.notice.messaging;

import org.jspecify.annotations.NullMarked;
