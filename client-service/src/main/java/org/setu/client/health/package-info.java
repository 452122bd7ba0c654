/**
 * How well it goes with an account: relationship, commerce, service and obligations, weighed
 * together; what that is made of, and how it changes.
 */
@NullMarked
package org.setu.client.health;

import org.jspecify.annotations.NullMarked;
