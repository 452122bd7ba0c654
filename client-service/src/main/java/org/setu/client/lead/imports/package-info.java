/** Leads from CSV. */
@NullMarked
package org.setu.client.lead.imports;

import org.jspecify.annotations.NullMarked;
