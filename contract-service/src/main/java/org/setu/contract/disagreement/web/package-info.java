/** Disagreements over HTTP. */
@NullMarked
package org.setu.contract.disagreement.web;

import org.jspecify.annotations.NullMarked;
