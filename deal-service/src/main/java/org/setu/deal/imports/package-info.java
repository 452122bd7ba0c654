/** Takes over products and historic deals from files. */
@NullMarked
package org.setu.deal.imports;

import org.jspecify.annotations.NullMarked;
