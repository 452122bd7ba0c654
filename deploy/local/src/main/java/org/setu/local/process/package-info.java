/** Child processes, their logs and ports. */
@NullMarked
package org.setu.local.process;

import org.jspecify.annotations.NullMarked;
