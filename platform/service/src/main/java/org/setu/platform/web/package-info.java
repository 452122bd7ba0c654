/** What every HTTP endpoint shares: problems, preconditions, answers, limits. */
@NullMarked
package org.setu.platform.web;

import org.jspecify.annotations.NullMarked;
