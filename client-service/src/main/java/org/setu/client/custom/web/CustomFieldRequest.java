package org.setu.client.custom.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.custom.CustomField;
import org.setu.client.custom.CustomFieldDetails;
import org.setu.client.custom.CustomRecord;
import org.setu.client.custom.CustomType;
import org.setu.client.field.Label;
import org.setu.client.field.LanguageTag;

/**
 * A field as an administrator describes it. Record, key and type are said once and for all.
 *
 * @param record what it is a field of
 * @param key its name below {@code custom}
 * @param label what people call it
 * @param labels what they call it in other languages, by BCP 47 tag
 * @param choices what can be chosen, in this order; for CHOICE and CHOICES, which need some. One
 *     that is left out later is retired: kept where it is chosen
 * @param required whether a record is opened, or its custom values changed, only with a value
 * @param minimum the least value, of INTEGER and DECIMAL
 * @param maximum the greatest value, of INTEGER and DECIMAL
 * @param longest characters at most, of TEXT (1,000 if absent) and LONG_TEXT (10,000)
 * @param position place in forms, the lowest first; 0 if absent
 * @param help what to fill in, for people
 */
public record CustomFieldRequest(
        @Schema(examples = "ACCOUNT") @NotNull CustomRecord record,
        @Schema(examples = "serviceLevel")
                @NotNull
                @Pattern(
                        regexp = "[a-z][a-zA-Z0-9]{0,39}",
                        message =
                                "must be 1 to 40 letters and digits that begin with a small letter,"
                                        + " such as serviceLevel")
                String key,
        @Schema(examples = "Service level") @NotNull @Label String label,
        @Schema(examples = "{\"de\":\"Servicestufe\"}") @Nullable @Size(max = 50)
                Map<@NotNull @LanguageTag String, @NotNull @Label String> labels,
        @Schema(examples = "CHOICE") @NotNull CustomType type,
        @Schema(examples = "[\"Gold\",\"Silver\"]") @Nullable @Size(max = 100)
                List<
                                @NotNull @Label
                                @Pattern(
                                        regexp = "[^;]*",
                                        message =
                                                "must not contain a semicolon: it separates choices in"
                                                        + " files")
                                String>
                        choices,
        @Schema(examples = "false") @Nullable Boolean required,
        @Schema(examples = "0") @Nullable @Digits(integer = 19, fraction = 6) BigDecimal minimum,
        @Schema(examples = "100") @Nullable @Digits(integer = 19, fraction = 6) BigDecimal maximum,
        @Schema(examples = "200") @Nullable @Min(1) @Max(10_000) Integer longest,
        @Schema(examples = "10") @Nullable @Min(0) @Max(9999) Integer position,
        @Schema(examples = "As the contract says.")
                @Nullable
                @Size(min = 1, max = 1000)
                @Pattern(
                        regexp = "(?U)[\\P{Cntrl}\\n]*",
                        message = "must not contain control characters other than line breaks")
                String help) {

    /** A whole one: the examples of the parts are of fields of different types. */
    static final String EXAMPLE =
            """
            {"record": "ACCOUNT", "key": "serviceLevel", "label": "Service level",
             "labels": {"de": "Servicestufe"}, "type": "CHOICE", "choices": ["Gold", "Silver"],
             "required": false, "position": 10, "help": "As the contract says."}\
            """;

    /** What is said anew of it. */
    static final String PATCH_EXAMPLE =
            """
            {"choices": ["Gold", "Silver", "Bronze"], "help": null}\
            """;

    static CustomFieldRequest of(CustomField field) {
        CustomFieldDetails details = field.details();
        return new CustomFieldRequest(
                field.record(),
                field.key(),
                details.label(),
                details.labels(),
                field.type(),
                details.choices(),
                details.required(),
                details.minimum(),
                details.maximum(),
                details.longest(),
                details.position(),
                details.help());
    }

    CustomFieldDetails details() {
        return new CustomFieldDetails(
                label,
                Objects.requireNonNullElse(labels, Map.of()),
                Objects.requireNonNullElse(choices, List.of()),
                Objects.requireNonNullElse(required, false),
                minimum,
                maximum,
                longest,
                Objects.requireNonNullElse(position, 0),
                help);
    }
}
