/** The client service as its callers see it, on real PostgreSQL and Kafka. */
@NullMarked
package org.setu.client;

import org.jspecify.annotations.NullMarked;
