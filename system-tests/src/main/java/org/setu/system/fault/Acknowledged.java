package org.setu.system.fault;

import java.util.UUID;

/**
 * A write that a service said it has done, to a record that nobody else writes.
 *
 * @param topic that tells of it
 * @param version of the subject after it, from the ETag
 */
record Acknowledged(String topic, UUID subject, long version) {}
