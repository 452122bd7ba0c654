/** A mail server that keeps what it gets, as a process on this machine. */
@NullMarked
package org.setu.local.mail;

import org.jspecify.annotations.NullMarked;
