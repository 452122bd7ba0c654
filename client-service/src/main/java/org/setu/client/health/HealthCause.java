package org.setu.client.health;

/** Why an assessment was made. */
public enum HealthCause {
    /** Somebody asked for it. */
    REQUEST,
    /** The nightly look at all accounts. */
    TIME
}
