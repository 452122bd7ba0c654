/** What waits for somebody today, over all kinds of records, and how each is closed. */
@NullMarked
package org.setu.client.today;

import org.jspecify.annotations.NullMarked;
