package org.setu.client.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.FieldProblem;

/** Reads one rule and notes what is wrong with it; null stands for what cannot be read. */
final class RuleReader {

    static final int MOST_LEVELS = 8;
    static final int MOST_LEAVES = 50;

    /** Problems that are told at once; a request of nonsense gets no answer of megabytes. */
    private static final int MOST_PROBLEMS = 20;

    private final LeafReader leaves;
    private final List<FieldProblem> problems = new ArrayList<>();
    private int count;

    RuleReader(RuleFields fields) {
        this.leaves = new LeafReader(fields, problems);
    }

    @Nullable Condition read(Rule rule) {
        return read(rule, "/rule", 1);
    }

    List<FieldProblem> problems() {
        return problems.stream().limit(MOST_PROBLEMS).toList();
    }

    private @Nullable Condition read(@Nullable Rule rule, String pointer, int level) {
        if (rule == null) {
            return refuse(pointer, "must be a rule");
        }
        if (level > MOST_LEVELS) {
            return refuse(pointer, "is deeper than %d levels".formatted(MOST_LEVELS));
        }
        long said =
                Stream.of(rule.all(), rule.any(), rule.not(), rule.field())
                        .filter(Objects::nonNull)
                        .count();
        if (said != 1) {
            return refuse(pointer, "must have exactly one of all, any, not and field");
        }
        if (rule.field() != null) {
            return leaf(rule, pointer);
        }
        if (Stream.of(rule.op(), rule.value(), rule.values(), rule.currency(), rule.days())
                .anyMatch(Objects::nonNull)) {
            return refuse(pointer, "has op, value, values, currency or days without a field");
        }
        if (rule.not() != null) {
            Condition of = read(rule.not(), pointer + "/not", level + 1);
            return of == null ? null : new Condition.Not(of);
        }
        List<Rule> all = rule.all();
        return all == null
                ? several(rule.any(), pointer + "/any", level, false)
                : several(all, pointer + "/all", level, true);
    }

    private @Nullable Condition several(
            @Nullable List<Rule> rules, String pointer, int level, boolean all) {
        if (rules == null || rules.isEmpty() || rules.size() > MOST_LEAVES) {
            return refuse(pointer, "must have 1 to %d rules".formatted(MOST_LEAVES));
        }
        List<Condition> read = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Condition one = read(rules.get(i), pointer + "/" + i, level + 1);
            if (one != null) {
                read.add(one);
            }
        }
        return all ? new Condition.All(List.copyOf(read)) : new Condition.Any(List.copyOf(read));
    }

    private @Nullable Condition leaf(Rule rule, String pointer) {
        count++;
        if (count == MOST_LEAVES + 1) {
            refuse("/rule", "asks for more than %d fields".formatted(MOST_LEAVES));
        }
        return count > MOST_LEAVES ? null : leaves.read(rule, pointer);
    }

    private @Nullable Condition refuse(String pointer, String detail) {
        problems.add(FieldProblem.at(pointer, detail));
        return null;
    }
}
