package org.setu.platform.testing.architecture.broken.one;

import org.setu.platform.testing.architecture.broken.two.Second;

/** Half of a circle between features. */
public class First {
    Second second;
}
