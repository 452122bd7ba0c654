/** How clients pay. */
@NullMarked
package org.setu.client.reliability.payment;

import org.jspecify.annotations.NullMarked;
