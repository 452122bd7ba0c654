/** The story of a deal, told through the gateway: {@code ./setu story}. */
@NullMarked
package org.setu.system.story;

import org.jspecify.annotations.NullMarked;
