/**
 * Contracts, their obligations and orders. So far the service runs and is healthy; its business
 * comes next.
 */
@NullMarked
package org.setu.contract;

import org.jspecify.annotations.NullMarked;
