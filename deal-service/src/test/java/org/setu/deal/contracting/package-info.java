@NullMarked
package org.setu.deal.contracting;

import org.jspecify.annotations.NullMarked;
