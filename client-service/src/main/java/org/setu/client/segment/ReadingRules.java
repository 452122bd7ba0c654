package org.setu.client.segment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.setu.client.custom.CustomFields;
import org.setu.client.custom.CustomRecord;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** Makes sense of rules. */
@ApplicationScoped
class ReadingRules {

    private final CustomFields custom;

    ReadingRules(CustomFields custom) {
        this.custom = custom;
    }

    /**
     * What a rule means.
     *
     * @throws ProblemException (400) naming all that is wrong with it, below {@code /rule}
     */
    Condition read(Rule rule) {
        RuleReader reader = new RuleReader(new RuleFields(custom.of(CustomRecord.ACCOUNT)));
        Condition condition = reader.read(rule);
        List<FieldProblem> problems = reader.problems();
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return Objects.requireNonNull(condition);
    }
}
