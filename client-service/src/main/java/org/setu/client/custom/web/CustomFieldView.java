package org.setu.client.custom.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.custom.CustomField;
import org.setu.client.custom.CustomFieldDetails;
import org.setu.client.custom.CustomRecord;
import org.setu.client.custom.CustomType;

/**
 * A field as it is shown.
 *
 * @param retiredChoices could once be chosen, and may stay where they are
 * @param retired shown with the values that are there, and set nowhere anew
 */
public record CustomFieldView(
        UUID id,
        long version,
        CustomRecord record,
        String key,
        String label,
        SortedMap<String, String> labels,
        CustomType type,
        List<String> choices,
        @Schema(examples = "[\"Bronze\"]") List<String> retiredChoices,
        boolean required,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable Integer longest,
        int position,
        @Nullable String help,
        @Schema(examples = "false") boolean retired,
        Instant createdAt,
        Instant changedAt) {

    static CustomFieldView of(CustomField field) {
        CustomFieldDetails details = field.details();
        return new CustomFieldView(
                field.id(),
                field.version(),
                field.record(),
                field.key(),
                details.label(),
                new TreeMap<>(details.labels()),
                field.type(),
                details.choices(),
                field.retiredChoices(),
                details.required(),
                details.minimum(),
                details.maximum(),
                details.longest(),
                details.position(),
                details.help(),
                field.retired(),
                field.createdAt(),
                field.changedAt());
    }
}
