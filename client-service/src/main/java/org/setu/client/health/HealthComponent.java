package org.setu.client.health;

/** Of what the health of an account is made. */
public enum HealthComponent {
    /** Whether we talk with the client, and with how many of his people. */
    RELATIONSHIP,
    /** Whether he goes on buying. */
    COMMERCIAL,
    /** Whether his cases are settled in time. */
    SERVICE,
    /** Whether what was agreed in contracts is done in time. */
    OBLIGATIONS
}
