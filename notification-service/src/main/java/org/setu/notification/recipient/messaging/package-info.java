/** Keeps the read models of recipients from their topics. */
@NullMarked
package org.setu.notification.recipient.messaging;

import org.jspecify.annotations.NullMarked;
