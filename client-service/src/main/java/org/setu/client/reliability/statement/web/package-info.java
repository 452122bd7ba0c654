/** Financial statements over HTTP. */
@NullMarked
package org.setu.client.reliability.statement.web;

import org.jspecify.annotations.NullMarked;
