@NullMarked
package org.setu.contract.pdf;

import org.jspecify.annotations.NullMarked;
