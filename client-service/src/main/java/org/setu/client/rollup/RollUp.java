package org.setu.client.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Sum;

/**
 * Figures of an account and of everything below it that the caller sees.
 *
 * @param from the first day of those figures that have a period; null: from the beginning
 * @param until the last one; null: until now
 * @param groups by name: the account's own figures, if it has any, and one for each company
 *     directly below with its part of the group; those without any figure are left out
 */
public record RollUp(
        UUID accountId,
        String groupBy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Group total,
        List<Group> groups) {

    /**
     * The figures that were asked for; null if it was not. Archived companies and what belongs to
     * them do not count, the companies below them do.
     *
     * @param accountId the company directly below, or the account itself for what is its own; null
     *     for the total
     * @param accounts companies
     * @param accountsByStatus only those that there are
     * @param accountsByTier only those that there are
     * @param contacts people whose first company it is, so that each counts once
     * @param leads that became these companies within the period
     * @param cases to which we owe something
     * @param needs identified or confirmed
     * @param needsValue their estimated value, one sum per currency
     * @param activities done within the period
     * @param overdue activities that should have been done by now
     * @param deals won within the period
     * @param dealsValue their value, one sum per currency; deals without one add nothing
     */
    @Schema(name = "RollUpGroup")
    public record Group(
            @Nullable UUID accountId,
            @Nullable String name,
            @Nullable Long accounts,
            @Nullable Map<String, Long> accountsByStatus,
            @Nullable Map<String, Long> accountsByTier,
            @Nullable Long contacts,
            @Nullable Long leads,
            @Nullable Long cases,
            @Nullable Long needs,
            @Nullable List<Sum> needsValue,
            @Nullable Long activities,
            @Nullable Long overdue,
            @Nullable Long deals,
            @Nullable List<Sum> dealsValue) {}
}
