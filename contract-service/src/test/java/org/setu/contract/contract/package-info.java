@NullMarked
package org.setu.contract.contract;

import org.jspecify.annotations.NullMarked;
