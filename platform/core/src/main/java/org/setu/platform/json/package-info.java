/** JSON as strict as the API promises, configured once. */
@NullMarked
package org.setu.platform.json;

import org.jspecify.annotations.NullMarked;
