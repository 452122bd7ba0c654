package org.setu.client.custom;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of accounts for tests of what may stand in them. */
final class CustomFieldFixture {

    static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    static final TextFormats FORMATS =
            new TextFormats(Validation.buildDefaultValidatorFactory().getValidator());

    private CustomFieldFixture() {}

    /** A field without limits; one that is chosen has the choices A, B and C. */
    static CustomField aField(CustomType type) {
        return aField("f", type, false);
    }

    static CustomField aField(String key, CustomType type, boolean required) {
        List<String> choices = type.isChosen() ? List.of("A", "B", "C") : List.of();
        return new CustomField(
                CustomRecord.ACCOUNT, key, type, details(choices, required, null, null, null), NOW);
    }

    static CustomField aNumber(
            CustomType type, @Nullable String minimum, @Nullable String maximum) {
        return new CustomField(
                CustomRecord.ACCOUNT,
                "f",
                type,
                details(List.of(), false, decimal(minimum), decimal(maximum), null),
                NOW);
    }

    static CustomField aText(CustomType type, int longest) {
        return new CustomField(
                CustomRecord.ACCOUNT,
                "f",
                type,
                details(List.of(), false, null, null, longest),
                NOW);
    }

    static CustomFieldDetails details(
            List<String> choices,
            boolean required,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable Integer longest) {
        return new CustomFieldDetails(
                "Label", Map.of(), choices, required, minimum, maximum, longest, 0, null);
    }

    static CustomForm aForm(CustomField... fields) {
        return new CustomForm(CustomRecord.ACCOUNT, List.of(fields), FORMATS);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
