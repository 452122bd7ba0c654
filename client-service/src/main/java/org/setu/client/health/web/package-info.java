/** Health over HTTP. */
@NullMarked
package org.setu.client.health.web;

import org.jspecify.annotations.NullMarked;
