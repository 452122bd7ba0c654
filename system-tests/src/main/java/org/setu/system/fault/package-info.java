/** Nothing is lost: writes while everything is killed in turn, then counts. */
@NullMarked
package org.setu.system.fault;

import org.jspecify.annotations.NullMarked;
