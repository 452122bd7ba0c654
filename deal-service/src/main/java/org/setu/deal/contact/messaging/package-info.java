/** Keeps the read model of contacts from its topic. */
@NullMarked
package org.setu.deal.contact.messaging;

import org.jspecify.annotations.NullMarked;
