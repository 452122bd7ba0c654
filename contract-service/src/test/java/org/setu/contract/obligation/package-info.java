@NullMarked
package org.setu.contract.obligation;

import org.jspecify.annotations.NullMarked;
