@NullMarked
package org.setu.deal.pricing;

import org.jspecify.annotations.NullMarked;
