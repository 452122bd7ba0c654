package org.setu.client.plan;

/** How plans were read. */
public enum PlanAccessKind {
    /** One plan. */
    READ,
    /** A page of a list. */
    LISTED
}
