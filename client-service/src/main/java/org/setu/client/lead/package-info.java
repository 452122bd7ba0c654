/** People and companies who may become clients. */
@NullMarked
package org.setu.client.lead;

import org.jspecify.annotations.NullMarked;
