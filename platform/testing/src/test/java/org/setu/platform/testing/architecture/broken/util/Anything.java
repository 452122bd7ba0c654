package org.setu.platform.testing.architecture.broken.util;

/** In a package named by nothing. */
public class Anything {}
