/** What balance sheets and income statements of clients and prospects say. */
@NullMarked
package org.setu.client.reliability.statement;

import org.jspecify.annotations.NullMarked;
