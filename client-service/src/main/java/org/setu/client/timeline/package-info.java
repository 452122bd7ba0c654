/**
 * All that happened with an account in one order of time, whichever service it happened in: what is
 * kept here as it is now, and what others told as it was then.
 */
@NullMarked
package org.setu.client.timeline;

import org.jspecify.annotations.NullMarked;
