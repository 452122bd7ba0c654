/** Fields that administrators add to accounts, contacts and leads, and what may stand in them. */
@NullMarked
package org.setu.client.custom;

import org.jspecify.annotations.NullMarked;
