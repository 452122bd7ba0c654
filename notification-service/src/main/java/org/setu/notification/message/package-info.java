/** Messages, one per recipient and channel, and what became of them. */
@NullMarked
package org.setu.notification.message;

import org.jspecify.annotations.NullMarked;
