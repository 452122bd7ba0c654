package org.setu.gateway.token;

import java.time.Instant;

/**
 * What a verified token says.
 *
 * @param subject the caller
 * @param expiresAt when the token ends
 * @param keys the {@linkplain SigningKeys#generation generation} of keys it was verified with
 */
record VerifiedToken(String subject, Instant expiresAt, long keys) {}
