/** What the imports of all features share. */
@NullMarked
package org.setu.client.imports;

import org.jspecify.annotations.NullMarked;
