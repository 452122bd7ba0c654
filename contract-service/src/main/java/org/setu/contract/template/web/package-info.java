/** Templates over HTTP. */
@NullMarked
package org.setu.contract.template.web;

import org.jspecify.annotations.NullMarked;
