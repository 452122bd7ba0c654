/** Accounts from CSV. */
@NullMarked
package org.setu.client.account.imports;

import org.jspecify.annotations.NullMarked;
