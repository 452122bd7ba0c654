package org.setu.client.territory;

/** The tree is another one now: whoever derives something from it derives it again. */
public record TerritoriesRearranged() {}
