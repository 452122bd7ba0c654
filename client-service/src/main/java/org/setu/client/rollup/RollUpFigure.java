package org.setu.client.rollup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A figure that is rolled up over a group of companies; each costs one query. */
public enum RollUpFigure {
    /** Companies, by status and tier. */
    ACCOUNTS(
            "accounts",
            "Account x on x.id = b.id",
            "x.archived = false",
            "cast(x.status as string) as status, cast(x.tier as string) as tier",
            "x.status, x.tier"),
    /** People whose first company it is. */
    CONTACTS("contacts", "Contact x on x.primaryAccountId = b.id", "x.archived = false"),
    /** Leads that became these companies within the period; before that they have none. */
    LEADS(
            "leads",
            "Lead x on x.accountId = b.id",
            "x.convertedAt >= :start and x.convertedAt < :end"),
    /** Questions, complaints and suggestions to which we owe something. */
    CASES(
            "cases",
            "ClientCase x on x.accountId = b.id",
            "x.progress.state in (RECEIVED, ACKNOWLEDGED, INVESTIGATING, ACTION_PLANNED, REOPENED)"),
    /** Needs that are identified or confirmed, and what they are worth by estimate. */
    NEEDS(
            "needs",
            "Need x on x.accountId = b.id",
            "x.state in (IDENTIFIED, CONFIRMED)",
            "x.estimatedValue.currency as currency, sum(x.estimatedValue.amount) as amount",
            "x.estimatedValue.currency"),
    /** What was done within the period. */
    ACTIVITIES(
            "activities",
            "Activity x on x.accountId = b.id",
            "x.state = DONE and x.occursAt >= :start and x.occursAt < :end"),
    /** What should have been done by now. An activity at no set time is never late. */
    OVERDUE(
            "overdue",
            "Activity x on x.accountId = b.id",
            "x.state = PLANNED and x.occursAt < :now"
                    + " and (x.schedule.startsAt is not null or x.schedule.dueOn is not null)"),
    /** Deals won within the period, and their value. */
    DEALS(
            "deals",
            "DealOutcome x on x.accountId = b.id",
            "x.result = WON and x.closedOn >= :first and x.closedOn <= :last",
            "x.value.currency as currency, sum(x.value.amount) as amount",
            "x.value.currency");

    private final String word;
    private final String join;
    private final String condition;
    private final List<String> columns;
    private final List<String> grouped;

    RollUpFigure(String word, String join, String condition) {
        this(word, join, condition, List.of(), List.of());
    }

    RollUpFigure(String word, String join, String condition, String columns, String grouped) {
        this(word, join, condition, List.of(columns), List.of(grouped));
    }

    RollUpFigure(
            String word,
            String join,
            String condition,
            List<String> columns,
            List<String> grouped) {
        this.word = word;
        this.join = join;
        this.condition = condition;
        this.columns = columns;
        this.grouped = grouped;
    }

    /** As in the query string. */
    public String word() {
        return word;
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RollUpFigure::word).toList();
    }

    /** The part of the query after the accounts {@code below}, which it calls {@code b}. */
    String hql(RollUpGrouping by) {
        return """
        select %s as key, count(x) as number%s from below b join %s
        where b.archived = false and %s group by %s\
        """
                .formatted(
                        by.key(),
                        columns.stream().map(", "::concat).collect(Collectors.joining()),
                        join,
                        condition,
                        by.key()
                                + grouped.stream().map(", "::concat).collect(Collectors.joining()));
    }
}
