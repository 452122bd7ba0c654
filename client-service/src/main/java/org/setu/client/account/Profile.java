package org.setu.client.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.setu.client.legal.LegalId;

/**
 * What a company is, whoever its clients and suppliers are.
 *
 * @param legalName the name in the register
 * @param legalIds how registers and tax offices know it, in one order
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47: in which it is written to
 * @param timeZone of the IANA list
 * @param yearEstablished year of the Gregorian calendar
 * @param employees how many work there
 */
@Embeddable
public record Profile(
        @Nullable String legalName,
        @JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false) List<LegalId> legalIds,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Integer yearEstablished,
        @Nullable Integer employees) {

    /** One order, so that equal ones are equal. */
    public Profile {
        legalIds = LegalId.sorted(legalIds);
    }

    /** Of a company of which no more is known than where it is and what it speaks. */
    public static Profile of(@Nullable String country, @Nullable String language) {
        return new Profile(null, List.of(), country, language, null, null, null);
    }
}
