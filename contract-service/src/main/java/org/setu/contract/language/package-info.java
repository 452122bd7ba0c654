/** The languages of contracts, and how money and days are written in them. */
@NullMarked
package org.setu.contract.language;

import org.jspecify.annotations.NullMarked;
