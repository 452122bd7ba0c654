/**
 * What another service owns and this one knows: kept from state topics, and read once from its
 * owner when a request names it before the topic has told of it.
 */
@NullMarked
package org.setu.platform.reference;

import org.jspecify.annotations.NullMarked;
