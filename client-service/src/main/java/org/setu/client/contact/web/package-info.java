/** Contacts over HTTP. */
@NullMarked
package org.setu.client.contact.web;

import org.jspecify.annotations.NullMarked;
