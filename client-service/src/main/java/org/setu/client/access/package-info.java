/** Asking for access to accounts that one does not see, and answering that. */
@NullMarked
package org.setu.client.access;

import org.jspecify.annotations.NullMarked;
