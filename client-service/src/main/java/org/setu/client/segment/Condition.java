package org.setu.client.segment;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule that makes sense. */
sealed interface Condition {

    /** Each of these holds. */
    record All(List<Condition> of) implements Condition {}

    /** One of these holds at least. */
    record Any(List<Condition> of) implements Condition {}

    /** This does not hold. */
    record Not(Condition of) implements Condition {}

    /**
     * A field compares.
     *
     * @param pointer where it stands in the rule
     * @param values of the field's type; what {@code isNull} and {@code withinDays} take is a
     *     Boolean and an Integer
     */
    record Leaf(
            String pointer,
            RuleField field,
            RuleOperator operator,
            List<Object> values,
            @Nullable String currency,
            @Nullable Integer days)
            implements Condition {}

    /** All leaves in their order. */
    default Stream<Leaf> leaves() {
        return switch (this) {
            case All(List<Condition> of) -> of.stream().flatMap(Condition::leaves);
            case Any(List<Condition> of) -> of.stream().flatMap(Condition::leaves);
            case Not(Condition of) -> of.leaves();
            case Leaf leaf -> Stream.of(leaf);
        };
    }

    /**
     * Whether all of it holds.
     *
     * @param leaves whether each leaf holds
     */
    default boolean holds(Predicate<Leaf> leaves) {
        return switch (this) {
            case All(List<Condition> of) -> of.stream().allMatch(one -> one.holds(leaves));
            case Any(List<Condition> of) -> of.stream().anyMatch(one -> one.holds(leaves));
            case Not(Condition of) -> !of.holds(leaves);
            case Leaf leaf -> leaves.test(leaf);
        };
    }
}
