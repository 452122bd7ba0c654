@NullMarked
package org.setu.contract.account;

import org.jspecify.annotations.NullMarked;
