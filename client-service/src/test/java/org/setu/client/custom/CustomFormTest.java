package org.setu.client.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.client.custom.CustomFieldFixture.NOW;
import static org.setu.client.custom.CustomFieldFixture.aField;
import static org.setu.client.custom.CustomFieldFixture.aForm;
import static org.setu.client.custom.CustomFieldFixture.aNumber;
import static org.setu.client.custom.CustomFieldFixture.aText;
import static org.setu.client.custom.CustomFieldFixture.details;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.FieldProblem;

class CustomFormTest {

    private static final List<Object> OF_ALL_KINDS =
            List.of("\u0007", new BigDecimal("1e30"), true, List.of("Z"));

    @Test
    void eachTypeTakesItsValues() {
        takes(aField(CustomType.TEXT), "x", "Größe 東京 🎈", "x".repeat(1_000));
        takes(aField(CustomType.LONG_TEXT), "x", "a\n\nb\n", "x".repeat(10_000));
        takes(aField(CustomType.INTEGER), 0, -1, 999_999_999_999_999L, new BigDecimal("5.0"));
        takes(
                aField(CustomType.DECIMAL),
                7,
                new BigDecimal("-0.000001"),
                new BigDecimal("9999999999999999999.999999"),
                new BigDecimal("1.0000000000"));
        takes(aField(CustomType.BOOLEAN), true, false);
        takes(aField(CustomType.DAY), "2024-02-29", "0001-01-01", "9999-12-31");
        takes(aField(CustomType.CHOICE), "A", "B", "C");
        takes(aField(CustomType.CHOICES), List.of("A"), List.of("C", "A", "B"), List.of());
        takes(aField(CustomType.LINK), "https://example.org/ä?b=c#d", "http://x");
        takes(aField(CustomType.MAIL), "a@example.org");
        takes(aField(CustomType.PHONE), "+4930123456");
    }

    @Test
    void eachTypeRefusesTheOthers() {
        refuses(
                aField(CustomType.TEXT),
                "must be text of 1 to 1000 characters on one line, without space at either end",
                "",
                " ",
                " x",
                "x ",
                "a\nb",
                "a\tb",
                "x".repeat(1_001),
                1,
                List.of("x"));
        refuses(
                aField(CustomType.LONG_TEXT),
                "must be text of 1 to 10000 characters, not all of them space",
                "",
                "\n",
                "a\rb",
                "a\u0085b",
                "x".repeat(10_001),
                true);
        refuses(
                aField(CustomType.INTEGER),
                "must be a whole number of at most 15 digits",
                "1",
                new BigDecimal("1.5"),
                1_000_000_000_000_000L,
                new BigDecimal("1e15"),
                false);
        refuses(
                aField(CustomType.DECIMAL),
                "must be a number of at most 19 digits before and 6 after the point",
                "1.5",
                new BigDecimal("0.0000001"),
                new BigDecimal("10000000000000000000"),
                new BigDecimal("1e1000"));
        refuses(aField(CustomType.BOOLEAN), "must be true or false", "true", 1);
        refuses(
                aField(CustomType.DAY),
                "must be a day such as 2026-01-31",
                "2026-02-29",
                "2026-2-1",
                "20260201",
                "2026-02-01T00:00:00Z",
                "0000-01-01",
                "+12026-01-01",
                "٢٠٢٦-01-01",
                20260201);
        refuses(aField(CustomType.CHOICE), "must be one of A, B, C", "D", "a", List.of("A"), 1);
        refuses(
                aField(CustomType.CHOICES),
                "must be a list, with each at most once, of A, B, C",
                "A",
                List.of("A", "D"),
                List.of("A", "A"));
        refuses(
                aField(CustomType.LINK),
                "must be an address of at most 500 characters that starts with http:// or https://",
                "example.org",
                "javascript:alert(1)",
                "https://a b",
                "https://a\u00a0b",
                "https://" + "x".repeat(493),
                1);
        refuses(
                aField(CustomType.MAIL),
                "must be a mail address of at most 254 characters",
                "example.org",
                "a@b c",
                "",
                true);
        refuses(
                aField(CustomType.PHONE),
                "must be a phone number in E.164 form, such as +4930123456",
                "030 123456",
                "+0123",
                4930123456L);
    }

    @Test
    void textThatCannotBeStoredIsRefusedEverywhere() {
        for (CustomType type : CustomType.values()) {
            assertThat(problems(aField(type), "a\ud800b")).as("%s", type).hasSize(1);
            assertThat(problems(aField(type), "a\u0000b")).as("%s", type).hasSize(1);
        }
    }

    @Test
    void noTypeTakesEverything() {
        for (CustomType type : CustomType.values()) {
            long refused =
                    OF_ALL_KINDS.stream()
                            .filter(value -> !problems(aField(type), value).isEmpty())
                            .count();
            assertThat(refused).as("%s", type).isEqualTo(type == CustomType.BOOLEAN ? 3 : 4);
        }
    }

    @Test
    void limitsOfTheFieldHold() {
        takes(aText(CustomType.TEXT, 3), "abc");
        refuses(
                aText(CustomType.TEXT, 3),
                "must be text of 1 to 3 characters on one line, without space at either end",
                "abcd");
        takes(aNumber(CustomType.INTEGER, "-1", "5"), -1, 5);
        refuses(
                aNumber(CustomType.INTEGER, "-1", "5"),
                "must be a whole number of at most 15 digits, not below -1, not above 5",
                -2,
                6);
        refuses(
                aNumber(CustomType.DECIMAL, "0.5", null),
                "must be a number of at most 19 digits before and 6 after the point,"
                        + " not below 0.5",
                new BigDecimal("0.499999"));
    }

    @Test
    void anUnknownKeyIsToldTheKnownOnes() {
        CustomForm form = aForm(aField("b", CustomType.TEXT, false), retired("a"));
        assertThat(form.problemsOfNew(new CustomValues(Map.of("B", "x"))))
                .containsExactly(
                        FieldProblem.at(
                                "/custom/B", "is not a known field of accounts; known are b"));
        assertThat(aForm().problemsOfNew(new CustomValues(Map.of("x/~y", "x"))))
                .containsExactly(
                        FieldProblem.at(
                                "/custom/x~1~0y",
                                "is not a known field of accounts; there is none yet"));
        assertThat(form.problemsOfNew(new CustomValues(Map.of("x".repeat(41), "x", "\ud800", "x"))))
                .extracting(FieldProblem::pointer)
                .containsExactly("/custom", "/custom");
    }

    @Test
    void aRequiredFieldIsDemandedOfWhatIsOpenedOrChanged() {
        CustomForm form =
                aForm(
                        aField("must", CustomType.BOOLEAN, true),
                        aField("may", CustomType.TEXT, false));
        List<FieldProblem> missing = List.of(FieldProblem.at("/custom/must", "is required"));
        assertThat(form.problemsOfNew(CustomValues.none())).isEqualTo(missing);
        CustomValues may = new CustomValues(Map.of("may", "x"));
        assertThat(form.problems(CustomValues.none(), may)).isEqualTo(missing);
        assertThat(form.problems(may, may.with("must", false))).isEmpty();
        assertThat(form.problems(may.with("must", false), may)).isEqualTo(missing);
        CustomField retired = aField("must", CustomType.BOOLEAN, true);
        retired.retire(NOW);
        assertThat(aForm(retired).problemsOfNew(CustomValues.none())).isEmpty();
    }

    @Test
    void whatStaysIsNotCheckedAgain() {
        CustomValues before =
                new CustomValues(Map.of("n", 9, "old", "x", "one", "A", "some", List.of("A", "B")));
        CustomField one = aField("one", CustomType.CHOICE, false);
        CustomField some = aField("some", CustomType.CHOICES, false);
        one.change(details(List.of("B", "C"), false, null, null, null), NOW);
        some.change(details(List.of("B", "C"), false, null, null, null), NOW);
        CustomField number = aField("n", CustomType.INTEGER, false);
        number.change(details(List.of(), false, null, BigDecimal.TWO, null), NOW);
        CustomForm form = aForm(number, retired("old"), one, some);
        assertThat(form.problems(before, before.with("some", List.of("A", "C")))).isEmpty();
        assertThat(form.problems(before, before.with("old", null).with("one", "B"))).isEmpty();
        assertThat(form.problems(before, before.with("n", 8)))
                .extracting(FieldProblem::pointer)
                .containsExactly("/custom/n");
        assertThat(form.problems(before, before.with("old", "y")))
                .containsExactly(
                        FieldProblem.at(
                                "/custom/old",
                                "is retired: its value can stay as it is or be removed, not be set"
                                        + " anew"));
        CustomValues none = CustomValues.none();
        assertThat(form.problems(none, none.with("one", "A").with("some", List.of("A"))))
                .extracting(FieldProblem::pointer)
                .containsExactly("/custom/one", "/custom/some");
    }

    @Test
    void allTextTogetherIsBounded() {
        CustomForm form =
                aForm(
                        aField("a", CustomType.LONG_TEXT, false),
                        aField("b", CustomType.LONG_TEXT, false));
        CustomValues most =
                new CustomValues(Map.of("a", "x".repeat(10_000), "b", "x".repeat(6_000)));
        assertThat(form.problemsOfNew(most)).isEmpty();
        assertThat(form.problemsOfNew(most.with("b", "x".repeat(6_001))))
                .containsExactly(
                        FieldProblem.at(
                                "/custom", "must be at most 16000 characters of text in all"));
    }

    @Test
    void nonsenseIsNotAnsweredAtLength() {
        Map<String, Object> nonsense = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            nonsense.put("k" + i, "x");
        }
        assertThat(aForm().problemsOfNew(new CustomValues(nonsense))).hasSize(20);
    }

    @Test
    void columnsAreInTheOrderOfTheForm() {
        CustomForm form = aForm(aField("z", CustomType.DAY, true), retired("a"));
        assertThat(form.columns())
                .containsExactly(
                        new CustomColumn("z", "Label", CustomType.DAY, true, false),
                        new CustomColumn("a", "Label", CustomType.TEXT, false, true));
        assertThat(form.field("z")).isPresent();
        assertThat(form.field("y")).isEmpty();
    }

    private static CustomField retired(String key) {
        CustomField field = aField(key, CustomType.TEXT, true);
        field.retire(NOW);
        return field;
    }

    private static void takes(CustomField field, Object... values) {
        for (Object value : values) {
            assertThat(problems(field, value)).as("%s %s", field.type(), value).isEmpty();
        }
    }

    private static void refuses(CustomField field, String rule, Object... values) {
        for (Object value : values) {
            assertThat(problems(field, value))
                    .as("%s %s", field.type(), value)
                    .containsExactly(FieldProblem.at("/custom/f", rule));
        }
    }

    private static List<FieldProblem> problems(CustomField field, Object value) {
        return aForm(field).problemsOfNew(new CustomValues(Map.of("f", value)));
    }
}
