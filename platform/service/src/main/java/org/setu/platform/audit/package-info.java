/** The audit trail: written by a database trigger, told who acts by this package. */
@NullMarked
package org.setu.platform.audit;

import org.jspecify.annotations.NullMarked;
