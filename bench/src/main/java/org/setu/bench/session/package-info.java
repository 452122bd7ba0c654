/** What a session cookie costs beside a bearer token. */
@NullMarked
package org.setu.bench.session;

import org.jspecify.annotations.NullMarked;
