/** Base classes of aggregates. */
@NullMarked
package org.setu.platform.entity;

import org.jspecify.annotations.NullMarked;
