package org.setu.notification.recipient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code setu.client.account} carries, as far as this service reads it. */
@JsonIgnoreProperties(ignoreUnknown = true) // the owner may add fields at any time
public record AccountRecord(UUID id, long version, @Nullable String language) {}
