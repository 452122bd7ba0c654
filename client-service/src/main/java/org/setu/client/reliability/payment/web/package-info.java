/** How clients pay, over HTTP. */
@NullMarked
package org.setu.client.reliability.payment.web;

import org.jspecify.annotations.NullMarked;
