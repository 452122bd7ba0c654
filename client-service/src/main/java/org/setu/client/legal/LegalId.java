package org.setu.client.legal;

import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number by which a register or a tax office knows a company. Two spellings of one number are
 * equal: case, spaces and separators are gone.
 *
 * @param type who gave the number
 * @param value the number, normalised
 */
@ValidLegalId
public record LegalId(
        @Schema(examples = "VAT") @NotNull LegalIdType type,
        @Schema(examples = "DE811125440")
                @NotNull
                @jakarta.validation.constraints.Pattern(regexp = VALUE_FORM, message = VALUE_RULE)
                String value) {

    private static final String VALUE_FORM = "(?U)(?!\\s)[^\\p{Cntrl}]{1,60}(?<!\\s)";
    private static final String VALUE_RULE =
            "must be 1 to 60 characters besides spaces and separators, on one line";
    private static final Pattern VALUE = Pattern.compile(VALUE_FORM);

    /** Normalises the number; what a request left out stays out, for validation to report. */
    public LegalId {
        if (type != null && value != null) {
            value = type.normalised(value);
        }
    }

    /** In an order that does not change. */
    public static List<LegalId> sorted(Collection<LegalId> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(LegalId::type).thenComparing(LegalId::value))
                .toList();
    }

    /** What is wrong with the number, or nothing; also nothing if it is no storable text at all. */
    Optional<String> problem() {
        if (type == null || value == null || !VALUE.matcher(value).matches()) {
            return Optional.empty();
        }
        return type.problemIn(value);
    }
}
