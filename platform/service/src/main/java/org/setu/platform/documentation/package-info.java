/** Completes the OpenAPI document of a service with what is the same for all operations. */
@NullMarked
package org.setu.platform.documentation;

import org.jspecify.annotations.NullMarked;
