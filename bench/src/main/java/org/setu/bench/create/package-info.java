/** What a create costs beside the bare statements. */
@NullMarked
package org.setu.bench.create;

import org.jspecify.annotations.NullMarked;
