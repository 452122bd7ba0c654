/** Who is doing something here, and who else is involved. */
@NullMarked
package org.setu.contract.person;

import org.jspecify.annotations.NullMarked;
