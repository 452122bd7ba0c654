@NullMarked
package org.setu.contract.order;

import org.jspecify.annotations.NullMarked;
