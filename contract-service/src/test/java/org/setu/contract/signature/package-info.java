@NullMarked
package org.setu.contract.signature;

import org.jspecify.annotations.NullMarked;
