/** How long an account with all that services know of it takes. */
@NullMarked
package org.setu.bench.overview;

import org.jspecify.annotations.NullMarked;
