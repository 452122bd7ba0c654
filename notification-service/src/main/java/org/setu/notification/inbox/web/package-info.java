/** Inboxes over HTTP. */
@NullMarked
package org.setu.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
