/** The regional offices and what is below them. */
@NullMarked
package org.setu.client.territory;

import org.jspecify.annotations.NullMarked;
