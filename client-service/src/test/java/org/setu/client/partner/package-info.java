@NullMarked
package org.setu.client.partner;

import org.jspecify.annotations.NullMarked;
