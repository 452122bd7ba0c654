/** The people at accounts, as client-service publishes them. */
@NullMarked
package org.setu.deal.contact;

import org.jspecify.annotations.NullMarked;
