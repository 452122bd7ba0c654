@NullMarked
package org.setu.contract.template;

import org.jspecify.annotations.NullMarked;
