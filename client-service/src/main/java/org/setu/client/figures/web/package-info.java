/** Figures over HTTP. */
@NullMarked
package org.setu.client.figures.web;

import org.jspecify.annotations.NullMarked;
