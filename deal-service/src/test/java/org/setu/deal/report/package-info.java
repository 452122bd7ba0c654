/** The report over HTTP. */
@NullMarked
package org.setu.deal.report;

import org.jspecify.annotations.NullMarked;
