/** Tests. */
@NullMarked
package org.setu.notification.topic;

import org.jspecify.annotations.NullMarked;
