/** A small stack that one program owns: for measurements, and for tests that break things. */
@NullMarked
package org.setu.local.rig;

import org.jspecify.annotations.NullMarked;
