/** What people do with Setu, through the gateway only. */
@NullMarked
package org.setu.system.story;

import org.jspecify.annotations.NullMarked;
