/**
 * Exhibitions, fairs and presentations: whom we invite, who comes, and what comes of it in leads,
 * cost and deals.
 */
@NullMarked
package org.setu.client.tradeevent;

import org.jspecify.annotations.NullMarked;
