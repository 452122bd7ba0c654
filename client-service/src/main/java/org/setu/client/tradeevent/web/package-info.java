/** Trade events and invitations to them over HTTP. */
@NullMarked
package org.setu.client.tradeevent.web;

import org.jspecify.annotations.NullMarked;
