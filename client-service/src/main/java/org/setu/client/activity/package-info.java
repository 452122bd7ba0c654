/**
 * What people do for accounts and leads, and mean to do: calls, meetings, letters, tasks, notes.
 */
@NullMarked
package org.setu.client.activity;

import org.jspecify.annotations.NullMarked;
