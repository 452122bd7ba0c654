/** Activities over HTTP. */
@NullMarked
package org.setu.client.activity.web;

import org.jspecify.annotations.NullMarked;
