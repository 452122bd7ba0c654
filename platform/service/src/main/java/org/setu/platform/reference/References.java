package org.setu.platform.reference;

/** A request body that names records of other services, in fields that a {@link Referable} has. */
public interface References {}
