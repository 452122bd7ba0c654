package org.setu.client.contact.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.contact.ContactDetails;
import org.setu.client.external.ExternalId;
import org.setu.client.field.Label;
import org.setu.client.field.LanguageTag;
import org.setu.client.field.MailAddress;
import org.setu.client.field.PhoneNumber;

/**
 * A contact as its users describe it; a given or a family name is required.
 *
 * @param primaryAccountId who sees this account sees the person
 * @param accounts roles at accounts; the primary one is added if it is missing
 * @param synthetic made up for a demonstration
 */
public record ContactRequest(
        @Schema(examples = "Jürgen") @Nullable @Label String givenName,
        @Schema(examples = "Öztürk") @Nullable @Label String familyName,
        @Schema(examples = "Herr") @Nullable @Size(min = 1, max = 60) String salutation,
        @Schema(examples = "Head of Purchasing") @Nullable @Label String jobTitle,
        @Schema(examples = "de") @Nullable @LanguageTag String language,
        @Schema(examples = "[\"juergen@example.org\"]") @Nullable @Size(max = 10)
                List<@NotNull @MailAddress String> emails,
        @Schema(examples = "[\"+4930123456\"]") @Nullable @Size(max = 10)
                List<@NotNull @PhoneNumber String> phones,
        @NotNull UUID primaryAccountId,
        @Nullable @Size(max = 50) List<@NotNull @Valid AccountRole> accounts,
        @Nullable @Size(max = 20) List<@NotNull @Valid ExternalId> externalIds,
        @Nullable Boolean synthetic) {

    /** What the person does at an account, such as {@code buyer}. */
    public record AccountRole(
            @NotNull UUID accountId,
            @Schema(examples = "buyer") @Nullable @Size(max = 100) String role) {}

    static ContactRequest of(ContactDetails details, Set<UUID> visible) {
        return new ContactRequest(
                details.givenName(),
                details.familyName(),
                details.salutation(),
                details.jobTitle(),
                details.language(),
                details.emails(),
                details.phones(),
                details.primaryAccountId(),
                roles(details, visible),
                ExternalId.sorted(details.externalIds()),
                details.synthetic());
    }

    static List<AccountRole> roles(ContactDetails details, Set<UUID> visible) {
        return details.roles().entrySet().stream()
                .filter(entry -> visible.contains(entry.getKey()))
                .map(entry -> new AccountRole(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(AccountRole::accountId))
                .toList();
    }

    /** Everything said. */
    public ContactDetails details() {
        Map<UUID, String> roles = new HashMap<>();
        roles.put(primaryAccountId, "");
        Objects.requireNonNullElse(accounts, List.<AccountRole>of())
                .forEach(
                        at -> roles.put(at.accountId(), Objects.requireNonNullElse(at.role(), "")));
        return new ContactDetails(
                givenName,
                familyName,
                salutation,
                jobTitle,
                language,
                Objects.requireNonNullElse(emails, List.of()),
                Objects.requireNonNullElse(phones, List.of()),
                primaryAccountId,
                roles,
                externalIds == null ? Set.of() : Set.copyOf(externalIds),
                Objects.requireNonNullElse(synthetic, false));
    }
}
