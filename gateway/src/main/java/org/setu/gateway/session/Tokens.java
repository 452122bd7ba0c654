package org.setu.gateway.session;

import java.time.Instant;

/**
 * What the identity provider has given for a session.
 *
 * @param access sent to the services
 * @param refresh for the next access token; each can be used once
 * @param accessEndsAt when the access token ends
 */
record Tokens(String access, String refresh, Instant accessEndsAt) {}
