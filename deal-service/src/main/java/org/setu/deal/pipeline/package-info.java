/** Through which stages deals go. */
@NullMarked
package org.setu.deal.pipeline;

import org.jspecify.annotations.NullMarked;
