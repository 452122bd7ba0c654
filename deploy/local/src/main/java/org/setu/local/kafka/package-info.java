/** A single Kafka broker as a real process on this machine, for the stack and for tests. */
@NullMarked
package org.setu.local.kafka;

import org.jspecify.annotations.NullMarked;
