/** Signatures over HTTP. */
@NullMarked
package org.setu.contract.signature.web;

import org.jspecify.annotations.NullMarked;
