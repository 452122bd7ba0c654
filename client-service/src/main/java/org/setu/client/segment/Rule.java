package org.setu.client.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are meant, as people write it: exactly one of all, any, not and field. Whether it
 * makes sense is the question of {@link ReadingRules}.
 *
 * @param all each of these holds
 * @param any one of these holds at least
 * @param not this does not hold
 * @param field of the account, a figure, or {@code custom.<key>}
 * @param op how it is compared
 * @param value with what; text, a number, or true or false
 * @param values with what, where there are several
 * @param currency ISO 4217, of fields that hold money
 * @param days so many days back, of figures that are counted over time; ever if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Mutability(Immutability.class)
@Schema(
        name = "SegmentRule",
        description =
                "Exactly one of all, any, not and field. At most 8 levels, 50 fields, 200 values of"
                        + " each.",
        examples =
                "{\"all\":[{\"field\":\"tier\",\"op\":\"in\",\"values\":[\"KEY\",\"MAJOR\"]},"
                        + "{\"field\":\"wonAmount\",\"op\":\"gte\",\"currency\":\"EUR\","
                        + "\"days\":365,\"value\":\"10000\"}]}")
public record Rule(
        @Nullable List<Rule> all,
        @Nullable List<Rule> any,
        @Nullable Rule not,
        @Nullable String field,
        @Schema(
                        enumeration = {
                            "eq",
                            "ne",
                            "in",
                            "lt",
                            "lte",
                            "gt",
                            "gte",
                            "between",
                            "contains",
                            "startsWith",
                            "isNull",
                            "withinDays"
                        })
                @Nullable String op,
        @JsonDeserialize(using = RuleValueReader.class) @Nullable Object value,
        @JsonDeserialize(contentUsing = RuleValueReader.class) @Nullable List<Object> values,
        @Nullable String currency,
        @Nullable Integer days) {}
