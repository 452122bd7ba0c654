/** Takes over what services ask to tell people. */
@NullMarked
package org.setu.notification.notice;

import org.jspecify.annotations.NullMarked;
