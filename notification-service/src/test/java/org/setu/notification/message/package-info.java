/** Tests. */
@NullMarked
package org.setu.notification.message;

import org.jspecify.annotations.NullMarked;
