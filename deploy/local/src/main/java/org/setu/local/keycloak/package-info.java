/** Keycloak on this machine: the server, its realm, its users, and signing in. */
@NullMarked
package org.setu.local.keycloak;

import org.jspecify.annotations.NullMarked;
