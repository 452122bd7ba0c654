/** Sends messages by SMTP, each at most once. */
@NullMarked
package org.setu.notification.mail;

import org.jspecify.annotations.NullMarked;
