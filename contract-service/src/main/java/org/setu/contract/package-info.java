/** Contracts, their obligations and orders. */
@NullMarked
package org.setu.contract;

import org.jspecify.annotations.NullMarked;
