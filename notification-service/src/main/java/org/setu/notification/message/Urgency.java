package org.setu.notification.message;

/** How soon somebody should know. */
public enum Urgency {
    LOW,
    NORMAL,
    HIGH
}
