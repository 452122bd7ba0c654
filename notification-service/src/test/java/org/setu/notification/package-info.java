/** Tests. */
@NullMarked
package org.setu.notification;

import org.jspecify.annotations.NullMarked;
