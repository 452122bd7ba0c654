/** Territories over HTTP. */
@NullMarked
package org.setu.client.territory.web;

import org.jspecify.annotations.NullMarked;
