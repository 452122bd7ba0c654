/** What people want to be told, and where. */
@NullMarked
package org.setu.notification.preference;

import org.jspecify.annotations.NullMarked;
