/** Asking for contracts over HTTP. */
@NullMarked
package org.setu.deal.contracting.web;

import org.jspecify.annotations.NullMarked;
