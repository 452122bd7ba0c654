/** Events between services: their types, their headers on the wire and their schemas. */
@NullMarked
package org.setu.platform.event;

import org.jspecify.annotations.NullMarked;
