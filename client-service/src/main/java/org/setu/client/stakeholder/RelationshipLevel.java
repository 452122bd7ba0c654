package org.setu.client.stakeholder;

/** How well a colleague and a person at the client stand, from the worst to the best. */
public enum RelationshipLevel {
    NONE,
    KNOWN,
    WORKING,
    TRUSTED,
    PARTNER
}
