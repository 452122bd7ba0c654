@NullMarked
package org.setu.deal.contact;

import org.jspecify.annotations.NullMarked;
