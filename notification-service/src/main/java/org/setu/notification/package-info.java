/** Messages to people. So far the service runs and is healthy; its business comes next. */
@NullMarked
package org.setu.notification;

import org.jspecify.annotations.NullMarked;
