/** Reports over HTTP. */
@NullMarked
package org.setu.deal.report.web;

import org.jspecify.annotations.NullMarked;
