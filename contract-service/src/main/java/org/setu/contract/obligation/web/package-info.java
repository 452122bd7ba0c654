/** Obligations over HTTP. */
@NullMarked
package org.setu.contract.obligation.web;

import org.jspecify.annotations.NullMarked;
