package org.setu.client.segment;

/** Parts of texts as SQL looks for them. */
final class Wording {

    private Wording() {}

    /** The pattern of {@code like}, with {@code !} before what would mean anything. */
    static String pattern(Condition.Leaf leaf) {
        String part = leaf.values().getFirst().toString().replaceAll("[!%_]", "!$0");
        return leaf.operator() == RuleOperator.CONTAINS ? "%" + part + "%" : part + "%";
    }
}
