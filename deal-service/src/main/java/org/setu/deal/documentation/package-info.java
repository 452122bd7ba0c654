/** Completes the OpenAPI document. */
@NullMarked
package org.setu.deal.documentation;

import org.jspecify.annotations.NullMarked;
