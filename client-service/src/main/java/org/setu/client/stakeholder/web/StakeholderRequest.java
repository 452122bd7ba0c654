package org.setu.client.stakeholder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.LongText;
import org.setu.client.stakeholder.Assessment;
import org.setu.client.stakeholder.BuyingRole;
import org.setu.client.stakeholder.Coverage;
import org.setu.client.stakeholder.Relationship;
import org.setu.client.stakeholder.StakeholderDetails;
import org.setu.platform.problem.ProblemException;

/**
 * A person on the map of an account, as account managers describe him. Others on the map are named
 * by the ids of their entries (not by those of the contacts).
 *
 * @param contactId somebody who works at the account
 * @param roles the parts that the person has when the client buys
 * @param influence on what is decided, 1 (none) to 5 (it goes as this person wants); null: unknown
 * @param support of us, -2 (fights us) to 2 (speaks for us); null: unknown
 * @param coverage how much we have to do with the person; NONE if absent
 * @param note why you think so
 * @param reportsTo whose orders the person takes
 * @param influences whose opinion the person forms
 * @param conflictsWith with whom the person is at odds
 * @param relationships how well colleagues of ours and the person stand
 */
record StakeholderRequest(
        @NotNull UUID accountId,
        @NotNull UUID contactId,
        @Schema(examples = "[\"DECISION_MAKER\"]") @Nullable @Size(max = 7)
                List<@NotNull BuyingRole> roles,
        @Schema(examples = "5") @Nullable @Min(1) @Max(5) Integer influence,
        @Schema(examples = "-1") @Nullable @Min(-2) @Max(2) Integer support,
        @Nullable Coverage coverage,
        @Schema(examples = "Was glad of the pilot, fears for the budget.") @Nullable @LongText
                String note,
        @Nullable UUID reportsTo,
        @Nullable @Size(max = 50) List<@NotNull UUID> influences,
        @Nullable @Size(max = 50) List<@NotNull UUID> conflictsWith,
        @Nullable @Size(max = 50) List<@NotNull @Valid Relationship> relationships) {

    static StakeholderRequest of(StakeholderDetails details) {
        Assessment assessment = details.assessment();
        return new StakeholderRequest(
                details.accountId(),
                details.contactId(),
                assessment.buyingRoles(),
                assessment.influence(),
                assessment.support(),
                assessment.coverage(),
                assessment.note(),
                details.reportsTo(),
                details.influences(),
                details.conflictsWith(),
                StakeholderView.sorted(details.relationships()));
    }

    StakeholderDetails details() {
        return new StakeholderDetails(
                accountId,
                contactId,
                Assessment.of(
                        known(roles),
                        influence,
                        support,
                        Objects.requireNonNullElse(coverage, Coverage.NONE),
                        note),
                reportsTo,
                known(influences),
                known(conflictsWith),
                once(known(relationships)));
    }

    private static Set<Relationship> once(List<Relationship> relationships) {
        Set<UUID> colleagues = new HashSet<>();
        for (int i = 0; i < relationships.size(); i++) {
            if (!colleagues.add(relationships.get(i).staffId())) {
                throw ProblemException.invalid(
                        "/relationships/%d/staffId".formatted(i), "is named before already");
            }
        }
        return Set.copyOf(relationships);
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
