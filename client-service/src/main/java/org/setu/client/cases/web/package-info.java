/** Cases over HTTP. */
@NullMarked
package org.setu.client.cases.web;

import org.jspecify.annotations.NullMarked;
