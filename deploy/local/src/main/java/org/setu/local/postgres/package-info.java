/** PostgreSQL as a real server process on this machine, for the stack and for tests. */
@NullMarked
package org.setu.local.postgres;

import org.jspecify.annotations.NullMarked;
