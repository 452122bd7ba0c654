/** How many mails go out. */
@NullMarked
package org.setu.bench.mail;

import org.jspecify.annotations.NullMarked;
