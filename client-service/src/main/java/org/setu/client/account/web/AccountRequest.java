package org.setu.client.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.setu.client.account.TeamMember;
import org.setu.client.external.ExternalId;
import org.setu.client.field.CountryCode;
import org.setu.client.field.Label;
import org.setu.client.field.LanguageTag;
import org.setu.client.field.TimeZoneName;
import org.setu.platform.money.Money;

/**
 * An account as its users describe it.
 *
 * @param parentId the company that it belongs to
 * @param tier STANDARD if absent
 * @param segment sector or industry
 * @param status PROSPECT if absent
 * @param ownerId who is responsible; the caller if absent
 * @param team colleagues who work on it too
 */
public record AccountRequest(
        @Schema(examples = "Große Reise") @NotNull @Label String name,
        @Schema(examples = "Große Reise GmbH") @Nullable @Size(min = 1, max = 300) String legalName,
        @Nullable UUID parentId,
        @Nullable AccountTier tier,
        @Schema(examples = "travel") @Nullable @Size(min = 1, max = 100) String segment,
        @Nullable AccountStatus status,
        @Schema(examples = "DE") @Nullable @CountryCode String country,
        @Schema(examples = "de") @Nullable @LanguageTag String language,
        @Schema(examples = "Europe/Berlin") @Nullable @TimeZoneName String timeZone,
        @Schema(examples = "1998") @Nullable @Min(1) @Max(9999) Integer yearEstablished,
        @Nullable Money revenue,
        @Schema(examples = "250") @Nullable @PositiveOrZero Integer employees,
        @Schema(examples = "https://www.example.org")
                @Nullable
                @Size(max = 500)
                @Pattern(
                        regexp = "https?://[^\\s\\p{Cntrl}]+",
                        message = "must be an address that starts with http:// or https://")
                String website,
        @Nullable @Size(max = 20) List<@NotNull @Valid ExternalId> externalIds,
        @Nullable UUID ownerId,
        @Nullable @Size(max = 100) List<@NotNull @Valid TeamMember> team) {

    static AccountRequest of(AccountDetails details) {
        return new AccountRequest(
                details.name(),
                details.legalName(),
                details.parentId(),
                details.tier(),
                details.segment(),
                details.status(),
                details.country(),
                details.language(),
                details.timeZone(),
                details.yearEstablished(),
                details.revenue(),
                details.employees(),
                details.website(),
                ExternalId.sorted(details.externalIds()),
                details.ownerId(),
                AccountView.sorted(details.team()));
    }

    /** Everything said, with this owner. */
    public AccountDetails details(UUID owner) {
        return new AccountDetails(
                name,
                legalName,
                parentId,
                Objects.requireNonNullElse(tier, AccountTier.STANDARD),
                segment,
                Objects.requireNonNullElse(status, AccountStatus.PROSPECT),
                country,
                language,
                timeZone,
                yearEstablished,
                revenue,
                employees,
                website,
                externalIds == null ? Set.of() : Set.copyOf(externalIds),
                owner,
                team == null ? Set.of() : Set.copyOf(team));
    }
}
