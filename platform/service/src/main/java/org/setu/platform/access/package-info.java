/** Who is calling, in which role, and which rows he may see. */
@NullMarked
package org.setu.platform.access;

import org.jspecify.annotations.NullMarked;
