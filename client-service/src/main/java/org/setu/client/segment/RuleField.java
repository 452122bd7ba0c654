package org.setu.client.segment;

import java.util.function.Function;
import org.setu.client.custom.CustomField;

/**
 * What a rule can ask of an account.
 *
 * @param name as it is written in a rule
 * @param parse from text; throws any RuntimeException on bad input
 * @param expected what a value must be, for people
 * @param hasDays whether it is counted over time
 * @param source where it stands
 */
record RuleField(
        String name,
        ValueKind kind,
        Function<String, ?> parse,
        String expected,
        boolean hasDays,
        Source source) {

    /** Where the values of a field stand. */
    sealed interface Source {}

    /** In a column of the account. */
    record Column(String path) implements Source {}

    /** In an array of the account. */
    record Members(String path) implements Source {}

    /** In an amount of the account, which is asked for in one currency. */
    record InCurrency(String path) implements Source {}

    /** In the team: who works on the account beside its owner. */
    record Team() implements Source {}

    /** With the owner: the territory that he serves, or one above it. */
    record Territory() implements Source {}

    /** In a field that an administrator has added. */
    record Custom(CustomField field) implements Source {}

    /** In a figure. */
    record Figured(Figure figure) implements Source {}

    /** Whether a currency must be said. */
    boolean hasCurrency() {
        return source instanceof InCurrency
                || source instanceof Figured(Figure figure) && figure == Figure.WON_AMOUNT;
    }
}
