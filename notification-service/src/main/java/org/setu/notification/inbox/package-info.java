/** What people find when they look, and see arriving when they stay. */
@NullMarked
package org.setu.notification.inbox;

import org.jspecify.annotations.NullMarked;
