package org.setu.notification.inbox.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who listens to an inbox.
 *
 * @param login the login whose token opened the stream
 * @param actingFor whom he represents, if anybody
 * @param recipient whose inbox it is
 * @param until when the token expires
 */
public record Listener(String login, @Nullable UUID actingFor, UUID recipient, Instant until) {}
