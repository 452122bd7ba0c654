/** Inboxes that tell of what arrives. */
@NullMarked
package org.setu.notification.inbox.stream;

import org.jspecify.annotations.NullMarked;
