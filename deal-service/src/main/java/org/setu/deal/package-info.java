/** Products, prices, pipelines, deals and their report. */
@NullMarked
package org.setu.deal;

import org.jspecify.annotations.NullMarked;
