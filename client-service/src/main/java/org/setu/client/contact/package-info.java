/** People at our clients. */
@NullMarked
package org.setu.client.contact;

import org.jspecify.annotations.NullMarked;
