/** Clients: companies and their hierarchy, who owns them, and who may see them. */
@NullMarked
package org.setu.client.account;

import org.jspecify.annotations.NullMarked;
