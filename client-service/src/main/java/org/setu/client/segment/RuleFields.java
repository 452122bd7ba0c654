package org.setu.client.segment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.setu.client.account.AccountFields;
import org.setu.client.custom.CustomField;
import org.setu.client.custom.CustomForm;
import org.setu.client.field.Day;
import org.setu.platform.paging.FieldType;

/** All that a rule can ask: what the list of accounts can be asked, and what goes beyond a list. */
final class RuleFields {

    private static final String CUSTOM = "custom.";

    private static final Map<String, RuleField> KNOWN = new LinkedHashMap<>();

    static {
        AccountFields.ALL.forEach(field -> add(listed(field)));
        add(money("revenue", new RuleField.InCurrency("e.revenue")));
        add(money("creditLimit", new RuleField.InCurrency("e.creditLimit")));
        add(related("teamMemberId", new RuleField.Team()));
        add(related("territoryId", new RuleField.Territory()));
        add(day("lastActivityOn", Figure.LAST_ACTIVITY));
        add(count("activities", true, Figure.ACTIVITIES));
        add(count("openCases", false, Figure.OPEN_CASES));
        add(count("openNeeds", false, Figure.OPEN_NEEDS));
        add(day("lastWonOn", Figure.LAST_WON));
        add(count("wonDeals", true, Figure.WON_DEALS));
        add(
                new RuleField(
                        "wonAmount",
                        ValueKind.NUMBER,
                        FieldType.DECIMAL.parse(),
                        FieldType.DECIMAL.expected(),
                        true,
                        new RuleField.Figured(Figure.WON_AMOUNT)));
    }

    private final CustomForm custom;

    RuleFields(CustomForm custom) {
        this.custom = custom;
    }

    /** The field of this name. */
    Optional<RuleField> field(String name) {
        return name.startsWith(CUSTOM)
                ? custom.field(name.substring(CUSTOM.length())).map(RuleFields::custom)
                : Optional.ofNullable(KNOWN.get(name));
    }

    /** For people. */
    static String known() {
        return String.join(", ", KNOWN.keySet()) + " and custom.<key>";
    }

    private static void add(RuleField field) {
        KNOWN.put(field.name(), field);
    }

    private static RuleField listed(AccountFields.Field field) {
        String path = "e." + field.path();
        FieldType<?> type = field.type();
        return new RuleField(
                field.name(),
                field.member() ? ValueKind.SEVERAL : kind(type),
                type == FieldType.INSTANT ? RuleFields::instant : type.parse(),
                type.expected(),
                false,
                field.member() ? new RuleField.Members(path) : new RuleField.Column(path));
    }

    private static ValueKind kind(FieldType<?> type) {
        if (type == FieldType.TEXT) {
            return ValueKind.TEXT;
        }
        if (type == FieldType.ID) {
            return ValueKind.ID;
        }
        if (type == FieldType.INTEGER || type == FieldType.DECIMAL) {
            return ValueKind.NUMBER;
        }
        if (type == FieldType.INSTANT) {
            return ValueKind.INSTANT;
        }
        if (type == FieldType.DAY) {
            return ValueKind.DAY;
        }
        return type == FieldType.BOOLEAN ? ValueKind.BOOLEAN : ValueKind.CHOICE;
    }

    private static RuleField money(String name, RuleField.Source source) {
        FieldType<?> type = FieldType.DECIMAL;
        return new RuleField(name, ValueKind.NUMBER, type.parse(), type.expected(), false, source);
    }

    private static RuleField related(String name, RuleField.Source source) {
        FieldType<?> type = FieldType.ID;
        return new RuleField(name, ValueKind.SEVERAL, type.parse(), type.expected(), false, source);
    }

    private static RuleField day(String name, Figure figure) {
        return new RuleField(
                name,
                ValueKind.DAY,
                RuleFields::day,
                FieldType.DAY.expected(),
                false,
                new RuleField.Figured(figure));
    }

    private static RuleField count(String name, boolean hasDays, Figure figure) {
        return new RuleField(
                name,
                ValueKind.COUNT,
                text -> FieldType.INTEGER.parse().apply(text).longValue(),
                FieldType.INTEGER.expected(),
                hasDays,
                new RuleField.Figured(figure));
    }

    private static RuleField custom(CustomField field) {
        ValueKind kind =
                switch (field.type()) {
                    case TEXT, LONG_TEXT, LINK, MAIL, PHONE -> ValueKind.TEXT;
                    case INTEGER, DECIMAL -> ValueKind.NUMBER;
                    case BOOLEAN -> ValueKind.BOOLEAN;
                    case DAY -> ValueKind.DAY;
                    case CHOICE -> ValueKind.CHOICE;
                    case CHOICES -> ValueKind.SEVERAL;
                };
        Function<String, Object> parse = kind == ValueKind.DAY ? RuleFields::day : field::parse;
        return new RuleField(
                CUSTOM + field.key(),
                kind,
                parse,
                expected(field),
                false,
                new RuleField.Custom(field));
    }

    private static String expected(CustomField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK, MAIL, PHONE -> "text of 1 to 200 characters";
            case INTEGER -> "a whole number of at most 15 digits";
            case DECIMAL -> "a number of at most 19 digits before and 6 after the point";
            case BOOLEAN -> FieldType.BOOLEAN.expected();
            case DAY -> FieldType.DAY.expected();
            case CHOICE, CHOICES -> "one of " + String.join(", ", List.copyOf(field.choices()));
        };
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        requirePlausible(day);
        return day;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        requirePlausible(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    private static void requirePlausible(LocalDate day) {
        if (day.getYear() < Day.FIRST_YEAR || day.getYear() > Day.LAST_YEAR) {
            throw new IllegalArgumentException("no year of business");
        }
    }
}
