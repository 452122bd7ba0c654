@NullMarked
package org.setu.contract.language;

import org.jspecify.annotations.NullMarked;
