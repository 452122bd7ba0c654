package org.setu.client.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How a company is reached, beside its people.
 *
 * @param website an http or https address
 * @param emails its own, such as info@ or invoices@, the preferred one first
 * @param phones E.164, the preferred one first
 * @param addresses by purpose, the preferred one first
 */
@Embeddable
public record Reach(
        @Nullable String website,
        @Column(nullable = false) List<String> emails,
        @Column(nullable = false) List<String> phones,
        @JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false) List<PostalAddress> addresses) {

    public Reach {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
    }

    /** Nothing is known. */
    public static Reach unknown() {
        return new Reach(null, List.of(), List.of(), List.of());
    }
}
