/** The services of Setu as processes on this machine. */
@NullMarked
package org.setu.local.service;

import org.jspecify.annotations.NullMarked;
