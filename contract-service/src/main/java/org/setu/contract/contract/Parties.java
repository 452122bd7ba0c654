package org.setu.contract.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.setu.contract.person.Person;

/** With whom a contract is made, and who looks after it; names as they are in its text. */
@Embeddable
record Parties(
        @Column(name = "account_id", nullable = false, updatable = false) UUID accountId,
        @Column(name = "account_name", nullable = false, updatable = false) String accountName,
        @Column(name = "owner_id", nullable = false, updatable = false) UUID ownerId,
        @Column(name = "owner_name", nullable = false, updatable = false) String ownerName) {

    static Parties of(Terms terms) {
        return new Parties(
                terms.account().id(),
                terms.account().name(),
                terms.owner().id(),
                terms.owner().name());
    }

    Person account() {
        return new Person(accountId, accountName);
    }

    Person owner() {
        return new Person(ownerId, ownerName);
    }
}
