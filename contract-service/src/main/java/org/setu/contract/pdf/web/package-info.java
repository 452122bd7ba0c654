/** Contracts as PDF documents over HTTP. */
@NullMarked
package org.setu.contract.pdf.web;

import org.jspecify.annotations.NullMarked;
