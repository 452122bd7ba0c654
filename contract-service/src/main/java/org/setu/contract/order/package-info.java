/** Orders that call off what a contract promises. */
@NullMarked
package org.setu.contract.order;

import org.jspecify.annotations.NullMarked;
