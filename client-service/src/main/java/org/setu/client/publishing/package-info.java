/** The topics that this service writes. */
@NullMarked
package org.setu.client.publishing;

import org.jspecify.annotations.NullMarked;
