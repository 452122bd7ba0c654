package org.setu.notification.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that a sender has taken, and nobody else has.
 *
 * @param messageId the message
 * @param sender who has it
 * @param attempt which attempt it is
 * @param since when he took it
 */
record MailClaim(UUID messageId, long sender, int attempt, Instant since) {}
