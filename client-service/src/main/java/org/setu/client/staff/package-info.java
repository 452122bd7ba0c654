/** The people who use Setu: who leads them, which territory they serve, who stands in for them. */
@NullMarked
package org.setu.client.staff;

import org.jspecify.annotations.NullMarked;
