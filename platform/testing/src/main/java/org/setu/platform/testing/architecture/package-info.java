/** The rules that every module's classes obey, checked from plain tests. */
@NullMarked
package org.setu.platform.testing.architecture;

import org.jspecify.annotations.NullMarked;
