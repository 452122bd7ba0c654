/** Hears how deals ended. */
@NullMarked
package org.setu.client.competitor.messaging;

import org.jspecify.annotations.NullMarked;
