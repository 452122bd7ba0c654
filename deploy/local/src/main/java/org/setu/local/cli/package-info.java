/** The commands of the launcher. */
@NullMarked
package org.setu.local.cli;

import org.jspecify.annotations.NullMarked;
