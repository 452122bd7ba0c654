/** Tests. */
@NullMarked
package org.setu.notification.inbox;

import org.jspecify.annotations.NullMarked;
