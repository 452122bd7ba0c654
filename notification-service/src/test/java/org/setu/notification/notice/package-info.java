/** Tests. */
@NullMarked
package org.setu.notification.notice;

import org.jspecify.annotations.NullMarked;
