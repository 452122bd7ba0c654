/** What fields of requests may hold: countries, languages, time zones, phone numbers. */
@NullMarked
package org.setu.client.field;

import org.jspecify.annotations.NullMarked;
