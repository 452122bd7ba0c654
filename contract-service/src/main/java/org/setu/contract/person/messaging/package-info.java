/** Keeps the read model of contract managers from the topic of staff. */
@NullMarked
package org.setu.contract.person.messaging;

import org.jspecify.annotations.NullMarked;
