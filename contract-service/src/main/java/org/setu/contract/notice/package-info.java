/** Asks the notification service to tell people something. */
@NullMarked
package org.setu.contract.notice;

import org.jspecify.annotations.NullMarked;
