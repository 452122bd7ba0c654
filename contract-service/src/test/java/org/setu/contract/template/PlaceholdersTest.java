package org.setu.contract.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

class PlaceholdersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{account.name}} pays {{total:money}} in {{paymentDays:integer}} days",
                "{{ account.name }} and {{deliveryOn : date}}",
                "{{account.name:text}}",
                "no variable { at } all"
            })
    void variablesOfTheirTypesAreGood(String text) {
        assertThat(Placeholders.faults(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{account.size}}|names the unknown variable account.size",
                "{{total}}|writes total as text; write {{total:money}}",
                "{{total:date}}|writes total as date; write {{total:money}}",
                "{{paymentDays:money}}|write {{paymentDays:integer}}",
                "{{deliveryOn:}}|write {{deliveryOn:date}}",
                "{{account.name|belong to no variable",
                "account.name}}|belong to no variable",
                "{{}}|names the unknown variable"
            })
    void othersAreRefusedWithWhatIsRight(String text, String fault) {
        assertThat(Placeholders.faults(text))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void eachIsFilledInAndNothingElseIsTouched() {
        assertThat(
                        Placeholders.fill(
                                "{{account.name}}: {{total:money}} \\ $1 { }",
                                variable -> "<" + variable.key() + " $1>"))
                .isEqualTo("<account.name $1>: <total $1> \\ $1 { }");
    }

    @Test
    void theRefusalPointsAtTheClause() {
        TemplateText right = text("1", "{{account.name}}");
        TemplateText wrong = text("1", "{{total}}");
        TemplateText other = text("2", "x");

        assertThatThrownBy(() ->
                        TemplateRules.requireSound(
                                new TreeMap<>(
                                        Map.of(
                                                "en", right, "hi", wrong, "ru", other, "xx",
                                                right))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problem().errors())
                                        .extracting(FieldProblem::pointer)
                                        .containsExactly(
                                                "/texts/hi/clauses/0/body",
                                                "/texts/ru/clauses",
                                                "/texts/xx"));
    }

    private static TemplateText text(String number, String body) {
        return new TemplateText("Title", List.of(new Clause(number, "Heading", body)));
    }
}
