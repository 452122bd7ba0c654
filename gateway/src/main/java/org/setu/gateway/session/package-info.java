/**
 * Browsers: signing in by the identity provider, and sessions whose tokens never reach the browser.
 */
@NullMarked
package org.setu.gateway.session;

import org.jspecify.annotations.NullMarked;
