/** Account plans over HTTP. */
@NullMarked
package org.setu.client.plan.web;

import org.jspecify.annotations.NullMarked;
