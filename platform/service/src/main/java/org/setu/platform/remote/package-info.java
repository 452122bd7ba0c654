/** What calls to other systems share: an own token, and silence while the other one is away. */
@NullMarked
package org.setu.platform.remote;

import org.jspecify.annotations.NullMarked;
