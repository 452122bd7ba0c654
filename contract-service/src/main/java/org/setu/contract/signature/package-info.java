/** Simple electronic signatures of both sides. */
@NullMarked
package org.setu.contract.signature;

import org.jspecify.annotations.NullMarked;
