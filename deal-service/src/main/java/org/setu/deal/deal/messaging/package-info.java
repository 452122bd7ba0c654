/** What is published about deals. */
@NullMarked
package org.setu.deal.deal.messaging;

import org.jspecify.annotations.NullMarked;
