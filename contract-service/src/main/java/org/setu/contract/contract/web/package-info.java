/** Contracts over HTTP. */
@NullMarked
package org.setu.contract.contract.web;

import org.jspecify.annotations.NullMarked;
