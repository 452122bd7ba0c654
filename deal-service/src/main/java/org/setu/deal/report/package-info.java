/** What was sold, by whom, when, and what is to be expected. */
@NullMarked
package org.setu.deal.report;

import org.jspecify.annotations.NullMarked;
