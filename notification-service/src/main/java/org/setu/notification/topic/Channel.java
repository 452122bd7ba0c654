package org.setu.notification.topic;

/** How somebody is reached. */
public enum Channel {
    EMAIL,
    IN_APP
}
