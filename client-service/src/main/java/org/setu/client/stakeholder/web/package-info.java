/** Stakeholders over HTTP. */
@NullMarked
package org.setu.client.stakeholder.web;

import org.jspecify.annotations.NullMarked;
