/** Contacts from CSV. */
@NullMarked
package org.setu.client.contact.imports;

import org.jspecify.annotations.NullMarked;
