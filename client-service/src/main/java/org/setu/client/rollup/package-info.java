/** What there is in a whole group of companies: figures over an account and all below it. */
@NullMarked
package org.setu.client.rollup;

import org.jspecify.annotations.NullMarked;
