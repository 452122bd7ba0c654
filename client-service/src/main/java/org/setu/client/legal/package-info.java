/** The numbers by which registers and tax offices know a company. */
@NullMarked
package org.setu.client.legal;

import org.jspecify.annotations.NullMarked;
