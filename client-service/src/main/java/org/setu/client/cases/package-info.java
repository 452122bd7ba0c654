/**
 * Questions, complaints and suggestions: from the moment somebody hears of them until the client is
 * content, within the times that were promised.
 */
@NullMarked
package org.setu.client.cases;

import org.jspecify.annotations.NullMarked;
