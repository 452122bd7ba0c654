/** Pipelines over HTTP. */
@NullMarked
package org.setu.deal.pipeline.web;

import org.jspecify.annotations.NullMarked;
