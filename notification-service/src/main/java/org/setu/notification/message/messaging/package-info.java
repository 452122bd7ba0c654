/** Tells other services what became of messages. */
@NullMarked
package org.setu.notification.message.messaging;

import org.jspecify.annotations.NullMarked;
