/** What the numbers of registers and tax offices must be, tried on genuine ones. */
@NullMarked
package org.setu.client.legal;

import org.jspecify.annotations.NullMarked;
