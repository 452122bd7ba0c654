/** Approval limits over HTTP. */
@NullMarked
package org.setu.deal.approval.web;

import org.jspecify.annotations.NullMarked;
