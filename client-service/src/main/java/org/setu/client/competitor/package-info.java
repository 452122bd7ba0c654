/**
 * Who else sells to our clients: what competitors are strong and weak in, where we meet them, and
 * what was won and lost against them.
 */
@NullMarked
package org.setu.client.competitor;

import org.jspecify.annotations.NullMarked;
