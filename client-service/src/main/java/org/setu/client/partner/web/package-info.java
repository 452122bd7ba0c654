/** Partners over HTTP, and the page on which an invitation is confirmed. */
@NullMarked
package org.setu.client.partner.web;

import org.jspecify.annotations.NullMarked;
