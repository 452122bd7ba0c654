/** Expected orders over HTTP. */
@NullMarked
package org.setu.client.reorder.web;

import org.jspecify.annotations.NullMarked;
