/** Staff, teams and substitutions over HTTP. */
@NullMarked
package org.setu.client.staff.web;

import org.jspecify.annotations.NullMarked;
