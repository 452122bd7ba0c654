/** What client-service publishes about staff. */
@NullMarked
package org.setu.deal.staff;

import org.jspecify.annotations.NullMarked;
