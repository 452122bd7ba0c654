/**
 * How often clients are contacted at least: for a tier, or as it was agreed with one of them; and
 * with whom contact is due.
 */
@NullMarked
package org.setu.client.cadence;

import org.jspecify.annotations.NullMarked;
