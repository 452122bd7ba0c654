/** Leads over HTTP. */
@NullMarked
package org.setu.client.lead.web;

import org.jspecify.annotations.NullMarked;
