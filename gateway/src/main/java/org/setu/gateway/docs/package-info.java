/** Documents the gateway answers itself: the merged OpenAPI and the problem types. */
@NullMarked
package org.setu.gateway.docs;

import org.jspecify.annotations.NullMarked;
