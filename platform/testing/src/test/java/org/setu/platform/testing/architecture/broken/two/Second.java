package org.setu.platform.testing.architecture.broken.two;

import org.setu.platform.testing.architecture.broken.one.First;

/** The other half. */
public class Second {
    First first;
}
