package org.setu.client.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.setu.client.custom.CustomFieldFixture.NOW;
import static org.setu.client.custom.CustomFieldFixture.aField;
import static org.setu.client.custom.CustomFieldFixture.details;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

class CustomFieldTest {

    @Test
    void aChoiceThatIsLeftOutIsRetiredAndComesBackWhenNamed() {
        CustomField field = aField(CustomType.CHOICE);
        field.change(details(List.of("C", "D"), false, null, null, null), NOW);
        assertThat(field.choices()).containsExactly("C", "D");
        assertThat(field.retiredChoices()).containsExactly("A", "B");
        field.change(details(List.of("B"), false, null, null, null), NOW);
        assertThat(field.choices()).containsExactly("B");
        assertThat(field.retiredChoices()).containsExactly("A", "C", "D");
    }

    @Test
    void retiredChoicesAreBounded() {
        CustomField field = aField(CustomType.CHOICE);
        for (int round = 0; round < 4; round++) {
            int first = 100 * round;
            field.change(choices(first, 99), NOW);
        }
        field.change(choices(900, 99), NOW);
        List<String> before = field.choices();
        refusedAt("/choices", () -> field.change(choices(1_000, 99), NOW));
        assertThat(field.choices()).isEqualTo(before);
        assertThat(field.retiredChoices()).hasSize(3 + 4 * 99);
    }

    @Test
    void onlyChosenFieldsHaveChoices() {
        for (CustomType type : CustomType.values()) {
            if (type.isChosen()) {
                refusedAt("/choices", () -> field(type, List.of(), null, null, null));
                refusedAt("/choices", () -> field(type, List.of("A", "A"), null, null, null));
                refusedAt("/choices", () -> field(type, names(0, 101), null, null, null));
                field(type, names(0, 100), null, null, null);
            } else {
                refusedAt("/choices", () -> field(type, List.of("A"), null, null, null));
            }
        }
    }

    @Test
    void onlyNumbersHaveARangeAndOnlyTextALength() {
        for (CustomType type : CustomType.values()) {
            List<String> choices = type.isChosen() ? List.of("A") : List.of();
            if (type.isNumber()) {
                field(type, choices, BigDecimal.ONE, BigDecimal.ONE, null);
                refusedAt(
                        "/maximum",
                        () -> field(type, choices, BigDecimal.TEN, BigDecimal.ONE, null));
            } else {
                refusedAt("/minimum", () -> field(type, choices, BigDecimal.ONE, null, null));
                refusedAt("/maximum", () -> field(type, choices, null, BigDecimal.ONE, null));
            }
            if (type.isText()) {
                field(type, choices, null, null, 1_000);
                refusedAt("/longest", () -> field(type, choices, null, null, 10_001));
                refusedAt("/longest", () -> field(type, choices, null, null, 0));
            } else {
                refusedAt("/longest", () -> field(type, choices, null, null, 1));
            }
        }
        refusedAt("/longest", () -> field(CustomType.TEXT, List.of(), null, null, 1_001));
        BigDecimal half = new BigDecimal("0.5");
        refusedAt("/minimum", () -> field(CustomType.INTEGER, List.of(), half, null, null));
        BigDecimal fine = new BigDecimal("0.0000001");
        refusedAt("/minimum", () -> field(CustomType.DECIMAL, List.of(), fine, null, null));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() ->
                        field(CustomType.DAY, List.of("A"), BigDecimal.ONE, BigDecimal.ZERO, 1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problem().errors())
                                        .extracting(FieldProblem::pointer)
                                        .contains("/choices", "/minimum", "/maximum", "/longest"));
    }

    @Test
    void onlyOneStepIsPossible() {
        CustomField field = aField(CustomType.DAY);
        assertThatThrownBy(() -> field.restore(NOW)).isInstanceOf(ProblemException.class);
        field.retire(NOW);
        assertThat(field.retired()).isTrue();
        assertThatThrownBy(() -> field.retire(NOW)).isInstanceOf(ProblemException.class);
        field.restore(NOW);
        assertThat(field.retired()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT|' x y '|x y",
                "INTEGER|' -12'|-12",
                "INTEGER|5.0|5",
                "DECIMAL|007.250|7.25",
                "BOOLEAN|TRUE|true",
                "DAY|2026-02-28|2026-02-28",
                "CHOICE|b|B",
                "CHOICES|' c ;; A;'|[A, C]",
                "PHONE|+49301|+49301"
            })
    void aCellIsRead(CustomType type, String cell, String value) {
        assertThat(aField(type).parse(cell)).hasToString(value);
    }

    @Test
    void aCellMayNameARetiredChoice() {
        CustomField field = aField(CustomType.CHOICE);
        field.change(details(List.of("B"), false, null, null, null), NOW);
        assertThat(field.parse("A")).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT|' '|must not be blank",
                "INTEGER|1.5|must be a whole number of at most 15 digits",
                "INTEGER|1234567890123456|must be a whole number of at most 15 digits",
                "INTEGER|1e3|must be a whole number of at most 15 digits",
                "DECIMAL|1,5|must be a number of at most 19 digits before and 6 after the point",
                "BOOLEAN|yes|must be true or false",
                "DAY|31.12.2026|must be a day such as 2026-01-31",
                "CHOICE|D|must be one of A, B, C",
                "CHOICES|A;D|must be a list, with each at most once, of A, B, C",
                "CHOICES|;|must be a list, with each at most once, of A, B, C"
            })
    void aBadCellIsToldWhatItMustBe(CustomType type, String cell, String rule) {
        assertThatThrownBy(() -> aField(type).parse(cell))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(rule);
    }

    private static CustomFieldDetails choices(int first, int count) {
        return details(names(first, count), false, null, null, null);
    }

    private static List<String> names(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> "N" + i).toList();
    }

    private static void field(
            CustomType type,
            List<String> choices,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable Integer longest) {
        CustomField field =
                new CustomField(
                        CustomRecord.ACCOUNT,
                        "f",
                        type,
                        details(choices, false, minimum, maximum, longest),
                        NOW);
        assertThat(field.type()).isEqualTo(type);
    }

    private static void refusedAt(String pointer, Runnable step) {
        assertThatThrownBy(step::run)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(refusal ->
                        assertThat(refusal.problem().errors())
                                .extracting(FieldProblem::pointer)
                                .contains(pointer));
    }
}
