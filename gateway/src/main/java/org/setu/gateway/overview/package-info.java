/** The account 360: what four services know of one account, in one answer. */
@NullMarked
package org.setu.gateway.overview;

import org.jspecify.annotations.NullMarked;
