/** Who decides at a client, what we think of them, and how they stand to each other and to us. */
@NullMarked
package org.setu.client.stakeholder;

import org.jspecify.annotations.NullMarked;
