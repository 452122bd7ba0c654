/** The report as a table. */
@NullMarked
package org.setu.deal.report.web;

import org.jspecify.annotations.NullMarked;
