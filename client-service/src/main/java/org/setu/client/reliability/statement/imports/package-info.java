/** Financial statements from files. */
@NullMarked
package org.setu.client.reliability.statement.imports;

import org.jspecify.annotations.NullMarked;
