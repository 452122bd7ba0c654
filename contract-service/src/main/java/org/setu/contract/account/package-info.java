/** With whom contracts are made: accounts, as client-service publishes them. */
@NullMarked
package org.setu.contract.account;

import org.jspecify.annotations.NullMarked;
