/** Persons and systems of clients who use Setu: invited, confirmed, and shut out at once. */
@NullMarked
package org.setu.client.partner;

import org.jspecify.annotations.NullMarked;
