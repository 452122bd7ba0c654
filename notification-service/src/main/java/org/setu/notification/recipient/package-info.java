/** Whom messages go to, as client-service knows them. */
@NullMarked
package org.setu.notification.recipient;

import org.jspecify.annotations.NullMarked;
