/** Administrator-defined fields over HTTP. */
@NullMarked
package org.setu.client.custom.web;

import org.jspecify.annotations.NullMarked;
