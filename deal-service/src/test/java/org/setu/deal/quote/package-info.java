@NullMarked
package org.setu.deal.quote;

import org.jspecify.annotations.NullMarked;
