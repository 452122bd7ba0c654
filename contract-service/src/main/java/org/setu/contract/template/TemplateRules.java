package org.setu.contract.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.setu.contract.language.Language;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** What must hold for the texts of a template and of a contract. */
public final class TemplateRules {

    private TemplateRules() {}

    /** Known languages, every clause once, the same clauses in each, and variables as they are. */
    static void requireSound(Map<String, TemplateText> texts) {
        List<FieldProblem> errors = new ArrayList<>();
        List<String> numbers = List.of();
        for (Map.Entry<String, TemplateText> text : texts.entrySet()) {
            String at = "/texts/" + text.getKey();
            if (Language.find(text.getKey()).isEmpty()) {
                errors.add(
                        FieldProblem.at(
                                at, "must be one of " + String.join(", ", Language.tags())));
            }
            List<Clause> clauses = text.getValue().clauses();
            errors.addAll(repeated(at, clauses));
            errors.addAll(variables(at, text.getValue()));
            List<String> own = clauses.stream().map(Clause::number).toList();
            if (!numbers.isEmpty() && !numbers.equals(own)) {
                errors.add(
                        FieldProblem.at(
                                at + "/clauses",
                                "must have the clauses of the other languages: "
                                        + String.join(", ", numbers)));
            }
            numbers = numbers.isEmpty() ? own : numbers;
        }
        refuse(errors);
    }

    /** Every clause once. */
    public static void requireEachOnce(String pointer, List<Clause> clauses) {
        refuse(repeated(pointer, clauses));
    }

    private static void refuse(List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static List<FieldProblem> repeated(String pointer, List<Clause> clauses) {
        List<FieldProblem> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < clauses.size(); i++) {
            if (!seen.add(clauses.get(i).number())) {
                errors.add(
                        FieldProblem.at(
                                pointer + "/clauses/" + i + "/number", "stands there twice"));
            }
        }
        return errors;
    }

    private static List<FieldProblem> variables(String pointer, TemplateText text) {
        List<FieldProblem> errors = new ArrayList<>();
        faults(errors, pointer + "/title", text.title());
        for (int i = 0; i < text.clauses().size(); i++) {
            String at = pointer + "/clauses/" + i;
            faults(errors, at + "/heading", text.clauses().get(i).heading());
            faults(errors, at + "/body", text.clauses().get(i).body());
        }
        return errors;
    }

    private static void faults(List<FieldProblem> errors, String pointer, String text) {
        Placeholders.faults(text).forEach(fault -> errors.add(FieldProblem.at(pointer, fault)));
    }
}
