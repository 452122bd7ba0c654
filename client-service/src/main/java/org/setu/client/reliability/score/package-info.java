/** What is to be thought of a client or a prospect, explained and kept. */
@NullMarked
package org.setu.client.reliability.score;

import org.jspecify.annotations.NullMarked;
