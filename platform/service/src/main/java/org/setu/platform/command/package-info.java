/** Writing requests: one transaction, idempotent, retried on serialization failures. */
@NullMarked
package org.setu.platform.command;

import org.jspecify.annotations.NullMarked;
