package org.setu.client.segment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a rule would hold, of the accounts that the caller sees.
 *
 * @param total how many
 * @param first the first of them by name
 */
public record Preview(long total, List<Named> first) {

    /** An account and what it is called. */
    @Schema(name = "NamedAccount")
    public record Named(UUID id, @Schema(examples = "Isdom") String name) {}
}
