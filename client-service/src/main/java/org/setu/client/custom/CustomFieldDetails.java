package org.setu.client.custom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a field that an administrator can change.
 *
 * @param label what people call it
 * @param labels what they call it in other languages, by BCP 47 tag
 * @param choices what can be chosen, in the order of the form
 * @param required whether a record is opened or changed only with a value
 * @param minimum the least value
 * @param maximum the greatest value
 * @param longest characters of a value at most
 * @param position place in forms, the lowest first
 * @param help what to fill in, for people
 */
public record CustomFieldDetails(
        String label,
        Map<String, String> labels,
        List<String> choices,
        boolean required,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable Integer longest,
        int position,
        @Nullable String help) {

    /** One spelling per number, so that equal ones are equal. */
    public CustomFieldDetails {
        labels = Map.copyOf(labels);
        choices = List.copyOf(choices);
        minimum = ExactNumber.plainOrNull(minimum);
        maximum = ExactNumber.plainOrNull(maximum);
    }
}
