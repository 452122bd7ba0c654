/** Preferences over HTTP. */
@NullMarked
package org.setu.notification.preference.web;

import org.jspecify.annotations.NullMarked;
