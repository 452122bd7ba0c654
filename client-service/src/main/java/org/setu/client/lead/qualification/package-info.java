/** What is asked of leads before they may become clients, and what is answered. */
@NullMarked
package org.setu.client.lead.qualification;

import org.jspecify.annotations.NullMarked;
