/** How soon clients are answered: business calendars, and what is promised to each tier. */
@NullMarked
package org.setu.client.servicelevel;

import org.jspecify.annotations.NullMarked;
