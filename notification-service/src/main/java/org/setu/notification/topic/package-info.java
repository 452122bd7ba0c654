/** What messages can be about, and their words in every language. */
@NullMarked
package org.setu.notification.topic;

import org.jspecify.annotations.NullMarked;
