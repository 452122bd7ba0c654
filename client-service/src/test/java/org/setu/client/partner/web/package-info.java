@NullMarked
package org.setu.client.partner.web;

import org.jspecify.annotations.NullMarked;
