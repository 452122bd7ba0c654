/** The checklist of leads over HTTP. */
@NullMarked
package org.setu.client.lead.qualification.web;

import org.jspecify.annotations.NullMarked;
