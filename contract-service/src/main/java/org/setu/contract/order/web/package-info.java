/** Orders over HTTP. */
@NullMarked
package org.setu.contract.order.web;

import org.jspecify.annotations.NullMarked;
