/**
 * Which accounts belong together: by a rule or by hand; who enters and leaves; and how recently,
 * how often and how much they buy.
 */
@NullMarked
package org.setu.client.segment;

import org.jspecify.annotations.NullMarked;
