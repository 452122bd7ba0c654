/** Logins of partners at the identity provider, by its Admin API; never inside a transaction. */
@NullMarked
package org.setu.client.partner.keycloak;

import org.jspecify.annotations.NullMarked;
