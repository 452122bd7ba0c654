/** Templates of contracts: clauses with typed variables in several languages. */
@NullMarked
package org.setu.contract.template;

import org.jspecify.annotations.NullMarked;
