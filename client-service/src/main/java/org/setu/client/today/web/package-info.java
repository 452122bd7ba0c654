/** Today over HTTP. */
@NullMarked
package org.setu.client.today.web;

import org.jspecify.annotations.NullMarked;
