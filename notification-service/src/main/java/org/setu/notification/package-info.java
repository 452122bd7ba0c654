/** Messages to people: asked for by other services, delivered by mail and in the inbox. */
@NullMarked
package org.setu.notification;

import org.jspecify.annotations.NullMarked;
