/** What is to be reached with an account in a period, who agreed to it, and who has read it. */
@NullMarked
package org.setu.client.plan;

import org.jspecify.annotations.NullMarked;
