package org.setu.client.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountDetails;
import org.setu.client.account.AccountStatus;
import org.setu.client.account.AccountTier;
import org.setu.client.account.PostalAddress;
import org.setu.client.account.Profile;
import org.setu.client.account.Reach;
import org.setu.client.account.TeamMember;
import org.setu.client.account.Terms;
import org.setu.client.custom.CustomValues;
import org.setu.client.external.ExternalId;
import org.setu.client.field.CountryCode;
import org.setu.client.field.Label;
import org.setu.client.field.LanguageTag;
import org.setu.client.field.MailAddress;
import org.setu.client.field.NotNegative;
import org.setu.client.field.PhoneNumber;
import org.setu.client.field.ShortLabel;
import org.setu.client.field.TimeZoneName;
import org.setu.client.field.WebAddress;
import org.setu.client.legal.LegalId;
import org.setu.platform.money.Money;

/**
 * An account as its users describe it.
 *
 * @param parentId the company that it belongs to
 * @param tier STANDARD if absent
 * @param segment sector or industry
 * @param status PROSPECT if absent
 * @param legalIds how registers and tax offices know it
 * @param emails the company's own, the preferred one first
 * @param phones E.164, the preferred one first
 * @param addresses one registered address at most
 * @param revenue the client's own yearly revenue
 * @param paymentDays days from the invoice until it is due
 * @param creditLimit up to where it is delivered to before it has paid
 * @param tags words by which colleagues find it
 * @param ownerId who is responsible; the caller if absent
 * @param team colleagues who work on it too
 * @param custom values of administrator-defined fields, by their keys
 */
public record AccountRequest(
        @Schema(examples = "Große Reise") @NotNull @Label String name,
        @Schema(examples = "Große Reise GmbH") @Nullable @Size(min = 1, max = 300) String legalName,
        @Nullable UUID parentId,
        @Nullable AccountTier tier,
        @Schema(examples = "travel") @Nullable @Size(min = 1, max = 100) String segment,
        @Nullable AccountStatus status,
        @Nullable @Size(max = 10) List<@NotNull @Valid LegalId> legalIds,
        @Schema(examples = "DE") @Nullable @CountryCode String country,
        @Schema(examples = "de") @Nullable @LanguageTag String language,
        @Schema(examples = "Europe/Berlin") @Nullable @TimeZoneName String timeZone,
        @Schema(examples = "1998") @Nullable @Min(1) @Max(9999) Integer yearEstablished,
        @Nullable Money revenue,
        @Schema(examples = "250") @Nullable @PositiveOrZero Integer employees,
        @Schema(examples = "https://www.example.org") @Nullable @WebAddress String website,
        @Schema(examples = "[\"info@example.org\"]") @Nullable @Size(max = 10)
                List<@NotNull @MailAddress String> emails,
        @Schema(examples = "[\"+4930123456\"]") @Nullable @Size(max = 10)
                List<@NotNull @PhoneNumber String> phones,
        @Nullable @Size(max = 20) List<@NotNull @Valid PostalAddress> addresses,
        @Schema(examples = "30") @Nullable @Min(0) @Max(365) Integer paymentDays,
        @Nullable @NotNegative Money creditLimit,
        @Schema(examples = "[\"fair 2026\"]") @Nullable @Size(max = 30)
                List<@NotNull @ShortLabel String> tags,
        @Nullable @Size(max = 20) List<@NotNull @Valid ExternalId> externalIds,
        @Nullable UUID ownerId,
        @Nullable @Size(max = 100) List<@NotNull @Valid TeamMember> team,
        @Nullable CustomValues custom) {

    static AccountRequest of(AccountDetails details) {
        Profile profile = details.profile();
        Reach reach = details.reach();
        return new AccountRequest(
                details.name(),
                profile.legalName(),
                details.parentId(),
                details.tier(),
                details.segment(),
                details.status(),
                profile.legalIds(),
                profile.country(),
                profile.language(),
                profile.timeZone(),
                profile.yearEstablished(),
                details.revenue(),
                profile.employees(),
                reach.website(),
                reach.emails(),
                reach.phones(),
                reach.addresses(),
                details.terms().paymentDays(),
                details.terms().creditLimit(),
                details.tags(),
                ExternalId.sorted(details.externalIds()),
                details.ownerId(),
                AccountView.sorted(details.team()),
                details.custom());
    }

    /** Everything said, with this owner. */
    public AccountDetails details(UUID owner) {
        return new AccountDetails(
                name,
                parentId,
                Objects.requireNonNullElse(tier, AccountTier.STANDARD),
                segment,
                Objects.requireNonNullElse(status, AccountStatus.PROSPECT),
                new Profile(
                        legalName,
                        known(legalIds),
                        country,
                        language,
                        timeZone,
                        yearEstablished,
                        employees),
                new Reach(website, known(emails), known(phones), known(addresses)),
                revenue,
                new Terms(paymentDays, creditLimit),
                known(tags),
                Set.copyOf(known(externalIds)),
                owner,
                Set.copyOf(known(team)),
                CustomValues.orNone(custom));
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
