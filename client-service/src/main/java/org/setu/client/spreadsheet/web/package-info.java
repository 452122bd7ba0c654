/** Tables as files that a spreadsheet opens. */
@NullMarked
package org.setu.client.spreadsheet.web;

import org.jspecify.annotations.NullMarked;
