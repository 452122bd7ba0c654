package org.setu.client.partner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as an invitation needs him.
 *
 * @param name for people, given name first
 * @param language in which he is written to, or null if nobody said
 */
record Invitee(UUID contactId, String name, String email, @Nullable String language) {}
