@NullMarked
package org.setu.contract.disagreement;

import org.jspecify.annotations.NullMarked;
