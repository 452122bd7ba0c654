/**
 * The receiving half of messaging: facts handled once in effect, state kept in read models, what
 * cannot be handled parked.
 */
@NullMarked
package org.setu.platform.inbox;

import org.jspecify.annotations.NullMarked;
