/** Tests. */
@NullMarked
package org.setu.notification.preference;

import org.jspecify.annotations.NullMarked;
