package org.setu.platform.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code setu.client.visibility} carries: who sees an account.
 *
 * @param id of the account
 * @param version grows with every change
 * @param subjects to whom it is granted; absent once the account is gone
 */
@JsonIgnoreProperties(ignoreUnknown = true) // the owner may add fields at any time
public record VisibilityRecord(UUID id, long version, @Nullable List<String> subjects) {}
