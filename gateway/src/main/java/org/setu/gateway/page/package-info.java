/** Pages for people: written by the gateway from what the services tell the person who asks. */
@NullMarked
package org.setu.gateway.page;

import org.jspecify.annotations.NullMarked;
