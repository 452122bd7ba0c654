package org.setu.contract.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A key in another system, with the account within which it is unique. */
@Embeddable
record OrderKey(
        @Column(name = "account_id", nullable = false) UUID accountId,
        @Column(name = "system", nullable = false) String system,
        @Column(name = "external_id", nullable = false) String externalId) {

    ExternalId key() {
        return new ExternalId(system, externalId);
    }
}
