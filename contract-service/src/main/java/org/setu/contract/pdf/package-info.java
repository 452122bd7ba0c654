/** Contracts as PDF documents, with shaped text in all languages. */
@NullMarked
package org.setu.contract.pdf;

import org.jspecify.annotations.NullMarked;
