/** What the features of reliability share over HTTP. */
@NullMarked
package org.setu.client.reliability.web;

import org.jspecify.annotations.NullMarked;
