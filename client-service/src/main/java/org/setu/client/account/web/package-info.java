/** Accounts over HTTP. */
@NullMarked
package org.setu.client.account.web;

import org.jspecify.annotations.NullMarked;
