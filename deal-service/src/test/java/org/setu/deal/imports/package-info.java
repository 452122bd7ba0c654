/** Imports as a data steward does them. */
@NullMarked
package org.setu.deal.imports;

import org.jspecify.annotations.NullMarked;
