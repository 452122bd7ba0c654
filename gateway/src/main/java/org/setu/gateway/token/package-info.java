/** Who is calling: bearer tokens verified against the keys of the identity provider. */
@NullMarked
package org.setu.gateway.token;

import org.jspecify.annotations.NullMarked;
