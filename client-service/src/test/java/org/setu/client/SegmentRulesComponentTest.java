package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.client.Dealings.today;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class SegmentRulesComponentTest {

    private static final String PREVIEW = "/api/v1/segments/preview";
    private static final List<String> TYPES =
            List.of(
                    "TEXT",
                    "LONG_TEXT",
                    "INTEGER",
                    "DECIMAL",
                    "BOOLEAN",
                    "DAY",
                    "CHOICE",
                    "CHOICES",
                    "LINK",
                    "MAIL",
                    "PHONE");

    private Office office;
    private Person asha;
    private String east;
    private String eastSouth;

    @BeforeEach
    void someoneWithoutAccounts() {
        office = new Office();
        east = office.territory("East", "");
        eastSouth = office.territory("South of East", east);
        asha = office.person("Asha", "account-manager", eastSouth);
    }

    /** An account as the evaluator knows it: values by field, and what happened. */
    private static final class Known {
        private final Map<String, Object> values = new HashMap<>();
        private final List<LocalDate> done = new ArrayList<>();
        private final List<Map.Entry<LocalDate, Map.Entry<BigDecimal, String>>> won =
                new ArrayList<>();

        @Nullable Object value(Map<String, Object> leaf) {
            String field = String.valueOf(leaf.get("field"));
            Object days = leaf.get("days");
            LocalDate since =
                    days == null ? LocalDate.EPOCH : today().minusDays(((Number) days).longValue());
            return switch (field) {
                case "lastActivityOn" -> done.stream().max(LocalDate::compareTo).orElse(null);
                case "activities" ->
                        count(done.stream().filter(day -> !day.isBefore(since)).count());
                case "lastWonOn" ->
                        won.stream().map(Map.Entry::getKey).max(LocalDate::compareTo).orElse(null);
                case "wonDeals" ->
                        count(won.stream().filter(one -> !one.getKey().isBefore(since)).count());
                case "wonAmount" ->
                        won.stream()
                                .filter(one -> !one.getKey().isBefore(since))
                                .map(Map.Entry::getValue)
                                .filter(worth -> worth.getValue().equals(leaf.get("currency")))
                                .map(Map.Entry::getKey)
                                .reduce(BigDecimal::add)
                                .orElse(null);
                case "creditLimit" -> values.get(field + leaf.get("currency"));
                default -> values.get(field);
            };
        }

        private static BigDecimal count(long number) {
            return BigDecimal.valueOf(number);
        }
    }

    /** What a rule means, told anew. */
    @SuppressWarnings("unchecked")
    private static boolean holds(Map<String, Object> rule, Known of) {
        if (rule.containsKey("all")) {
            return ((List<Map<String, Object>>) rule.get("all"))
                    .stream().allMatch(r -> holds(r, of));
        }
        if (rule.containsKey("any")) {
            return ((List<Map<String, Object>>) rule.get("any"))
                    .stream().anyMatch(r -> holds(r, of));
        }
        if (rule.containsKey("not")) {
            return !holds((Map<String, Object>) rule.get("not"), of);
        }
        Object value = of.value(rule);
        String op = String.valueOf(rule.get("op"));
        if (op.equals("isNull")) {
            boolean nothing = value == null || value instanceof List<?> all && all.isEmpty();
            return Boolean.valueOf(nothing).equals(rule.get("value"));
        }
        if (value == null) {
            return false;
        }
        Object asked = rule.getOrDefault("value", "");
        List<Object> several = (List<Object>) rule.getOrDefault("values", List.of());
        return switch (op) {
            case "eq" -> same(value, asked);
            case "ne" -> !same(value, asked);
            case "in" -> several.stream().anyMatch(one -> same(value, one));
            case "lt" -> compare(value, asked) < 0;
            case "lte" -> compare(value, asked) <= 0;
            case "gt" -> compare(value, asked) > 0;
            case "gte" -> compare(value, asked) >= 0;
            case "between" ->
                    compare(value, several.get(0)) >= 0 && compare(value, several.get(1)) <= 0;
            case "contains" -> lower(value).contains(lower(asked));
            case "startsWith" -> lower(value).startsWith(lower(asked));
            case "withinDays" -> {
                LocalDate day = LocalDate.parse(value.toString());
                int days = (int) asked;
                LocalDate other = today().plusDays(days);
                LocalDate first = days < 0 ? other : today();
                LocalDate last = days < 0 ? today() : other;
                yield !day.isBefore(first) && !day.isAfter(last);
            }
            default -> throw new IllegalArgumentException(op);
        };
    }

    private static String lower(Object text) {
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean same(Object value, Object asked) {
        return value instanceof List<?> all ? all.contains(asked) : compare(value, asked) == 0;
    }

    private static int compare(Object value, Object asked) {
        return value instanceof BigDecimal number
                ? number.compareTo(new BigDecimal(asked.toString()))
                : value.toString().compareTo(asked.toString());
    }

    private final Map<String, Known> accounts = new HashMap<>();
    private final Map<String, String> custom = new HashMap<>();

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Object customValue(Random random, String type) {
        return switch (type) {
            case "TEXT", "LONG_TEXT" ->
                    pick(random, List.of("Zwei Hallen", "two halls", "100% _x_!"));
            case "INTEGER" -> random.nextInt(5);
            case "DECIMAL" ->
                    new BigDecimal(pick(random, List.of("0.1", "2.5", "10", "-3.000001")));
            case "BOOLEAN" -> random.nextBoolean();
            case "DAY" -> today().plusDays(random.nextInt(21) - 10).toString();
            case "CHOICE" -> pick(random, List.of("Gold", "Silver", "Bronze"));
            case "CHOICES" ->
                    pick(
                            random,
                            List.of(List.of("Gold"), List.of("Gold", "Silver"), List.of("Bronze")));
            case "LINK" -> pick(random, List.of("https://a.example/x", "https://b.example"));
            case "MAIL" -> pick(random, List.of("a@a.example", "b@b.example"));
            case "PHONE" -> pick(random, List.of("+4930123456", "+7495123456"));
            default -> throw new IllegalArgumentException(type);
        };
    }

    private void sixteenAccounts(Random random) {
        for (String type : TYPES) {
            Map<String, Object> body = CustomFieldCalls.plain(type);
            if (type.startsWith("CHOICE")) {
                body.put("choices", List.of("Gold", "Silver", "Bronze"));
            }
            CustomFieldCalls.add(body);
            custom.put(type, String.valueOf(body.get("key")));
        }
        for (int i = 0; i < 16; i++) {
            Known known = new Known();
            Map<String, Object> body = new HashMap<>();
            String name =
                    office.name(
                            pick(random, List.of("Isdom", "Завод", "Größe", "王", "50% !_")) + i);
            body.put("name", name);
            known.values.put("name", name);
            some(random, body, known, "tier", List.of("KEY", "MAJOR"));
            known.values.putIfAbsent("tier", "STANDARD");
            some(random, body, known, "country", List.of("DE", "IN", "RU"));
            some(random, body, known, "language", List.of("de", "hi"));
            some(random, body, known, "timeZone", List.of("Europe/Berlin", "Asia/Kolkata"));
            some(random, body, known, "segment", List.of("Retail", "Machines"));
            some(random, body, known, "employees", List.of(1, 10, 250));
            some(random, body, known, "paymentDays", List.of(0, 14, 30));
            List<String> tags =
                    pick(random, List.of(List.of(), List.of("vip"), List.of("fair", "vip")));
            body.put("tags", tags);
            known.values.put("tag", tags);
            known.values.put("ownerId", asha.id());
            known.values.put("territoryId", List.of(eastSouth, east));
            known.values.put("teamMemberId", List.of());
            if (random.nextBoolean()) {
                String currency = pick(random, List.of("EUR", "USD"));
                String amount = pick(random, List.of("100.5", "1000", "0"));
                body.put("creditLimit", Map.of("amount", amount, "currency", currency));
                known.values.put("creditLimit" + currency, new BigDecimal(amount));
            }
            Map<String, Object> held = new HashMap<>();
            custom.forEach((type, key) -> {
                if (random.nextInt(3) > 0) {
                    Object value = customValue(random, type);
                    held.put(key, value);
                    known.values.put(
                            "custom." + key,
                            value instanceof Integer ? new BigDecimal(value.toString()) : value);
                }
            });
            body.put("custom", held);
            String account =
                    Office.id(
                            asha.asks().body(body).post("/api/v1/accounts?force=true&reason=test"));
            known.values.put(
                    "status", asha.asks().get("/api/v1/accounts/" + account).path("status"));
            dealings(random, account, known);
            accounts.put(account, known);
        }
    }

    private static void some(
            Random random, Map<String, Object> body, Known known, String field, List<?> values) {
        if (random.nextBoolean()) {
            Object value = pick(random, values);
            body.put(field, value);
            known.values.put(
                    field, value instanceof Integer ? new BigDecimal(value.toString()) : value);
        }
    }

    private void dealings(Random random, String account, Known known) {
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate day = today().minusDays(random.nextInt(12));
            Dealings.activity(account, asha.id(), day, true);
            known.done.add(day);
        }
        Dealings.activity(account, asha.id(), today(), false);
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate day = today().minusDays(random.nextInt(12));
            String amount = pick(random, List.of("10", "99.99", "-"));
            String currency = pick(random, List.of("EUR", "USD"));
            Dealings.won(account, day, amount.equals("-") ? null : amount, currency);
            known.won.add(
                    Map.entry(
                            day,
                            Map.entry(
                                    amount.equals("-") ? BigDecimal.ZERO : new BigDecimal(amount),
                                    amount.equals("-") ? "none" : currency)));
        }
        Dealings.lost(account, today(), "500", "EUR");
        int needs = random.nextInt(3);
        for (int i = 0; i < needs; i++) {
            Office.id(
                    asha.asks()
                            .body(Map.of("accountId", account, "category", "VANS", "subject", "x"))
                            .post("/api/v1/needs"));
        }
        known.values.put("openNeeds", BigDecimal.valueOf(needs));
        int cases = random.nextInt(2);
        for (int i = 0; i < cases; i++) {
            Office.id(
                    asha.asks()
                            .body(
                                    Map.of(
                                            "accountId",
                                            account,
                                            "kind",
                                            "QUESTION",
                                            "reason",
                                            "OTHER",
                                            "channel",
                                            "CALL",
                                            "subject",
                                            "x",
                                            "ownerId",
                                            asha.id()))
                            .post("/api/v1/cases"));
        }
        known.values.put("openCases", BigDecimal.valueOf(cases));
    }

    private static final List<String> TEXT =
            List.of("eq", "ne", "in", "contains", "startsWith", "isNull");
    private static final List<String> NUMBER =
            List.of("eq", "ne", "in", "lt", "lte", "gt", "gte", "between", "isNull");
    private static final List<String> COUNT = NUMBER.subList(0, 8);
    private static final List<String> SEVERAL = List.of("eq", "in", "isNull");
    private static final List<String> CHOICE = List.of("eq", "ne", "in", "isNull");

    private Map<String, Object> leaf(Random random) {
        return switch (random.nextInt(24)) {
            case 0 ->
                    leaf(
                            random,
                            "name",
                            TEXT,
                            office.name("Isdom0"),
                            "isdom",
                            "50% !_",
                            "ЗАВОД",
                            "größe");
            case 1 -> leaf(random, "tier", CHOICE, "KEY", "MAJOR", "STANDARD");
            case 2 -> leaf(random, "country", TEXT, "DE", "IN", "FR");
            case 3 -> leaf(random, "language", TEXT, "de", "hi");
            case 4 -> leaf(random, "timeZone", TEXT, "Europe/Berlin", "Asia/Kolkata", "asia");
            case 5 -> leaf(random, "employees", NUMBER, 1, 10, 11, 250);
            case 6 -> leaf(random, "paymentDays", NUMBER, 0, 14, 30);
            case 7 -> leaf(random, "tag", SEVERAL, "vip", "fair", "none");
            case 8 -> leaf(random, "status", CHOICE, "PROSPECT", "ACTIVE");
            case 9 -> leaf(random, "territoryId", SEVERAL, east, eastSouth, asha.id());
            case 10 -> leaf(random, "ownerId", CHOICE, asha.id(), east);
            case 11 -> leaf(random, "teamMemberId", SEVERAL, asha.id());
            case 12 ->
                    with(
                            leaf(random, "creditLimit", NUMBER, "100.5", "999.99", "0"),
                            "currency",
                            "EUR");
            case 13 -> day(random, "lastActivityOn");
            case 14 -> day(random, "lastWonOn");
            case 15 -> maybeDays(random, leaf(random, "activities", COUNT, 0, 1, 2));
            case 16 -> maybeDays(random, leaf(random, "wonDeals", COUNT, 0, 1, 2));
            case 17 -> leaf(random, "openCases", COUNT, 0, 1);
            case 18 -> leaf(random, "openNeeds", COUNT, 0, 1, 2);
            case 19, 20 ->
                    maybeDays(
                            random,
                            with(
                                    leaf(random, "wonAmount", NUMBER, "10", "20", "99.99", "0"),
                                    "currency",
                                    pick(random, List.of("EUR", "USD"))));
            default -> customLeaf(random);
        };
    }

    private Map<String, Object> customLeaf(Random random) {
        String type = pick(random, TYPES);
        String field = "custom." + custom.get(type);
        return switch (type) {
            case "INTEGER" -> leaf(random, field, NUMBER, 0, 2, 4);
            case "DECIMAL" -> leaf(random, field, NUMBER, "0.1", "2.50", "-3.000001", "10");
            case "BOOLEAN" -> leaf(random, field, List.of("eq", "ne", "isNull"), true, false);
            case "DAY" -> day(random, field);
            case "CHOICE" -> leaf(random, field, CHOICE, "Gold", "Silver");
            case "CHOICES" -> leaf(random, field, SEVERAL, "Gold", "Silver", "Bronze");
            case "LINK" -> leaf(random, field, TEXT, "https://a.example/x", "https://B");
            case "MAIL" -> leaf(random, field, TEXT, "a@a.example", "b@");
            case "PHONE" -> leaf(random, field, TEXT, "+4930123456", "+7");
            default -> leaf(random, field, TEXT, "Zwei Hallen", "HALL", "% _", "two");
        };
    }

    private static Map<String, Object> day(Random random, String field) {
        if (random.nextInt(3) == 0) {
            return new HashMap<>(
                    Map.of("field", field, "op", "withinDays", "value", random.nextInt(21) - 10));
        }
        return leaf(
                random,
                field,
                NUMBER,
                today().toString(),
                today().minusDays(3).toString(),
                today().minusDays(7).toString(),
                today().plusDays(2).toString());
    }

    private static Map<String, Object> maybeDays(Random random, Map<String, Object> leaf) {
        return random.nextBoolean() ? with(leaf, "days", random.nextInt(12)) : leaf;
    }

    private static Map<String, Object> with(Map<String, Object> leaf, String key, Object value) {
        leaf.put(key, value);
        return leaf;
    }

    private static Map<String, Object> leaf(
            Random random, String field, List<String> operators, Object... values) {
        String op = pick(random, operators);
        Map<String, Object> leaf = new HashMap<>(Map.of("field", field, "op", op));
        List<Object> all = List.of(values);
        switch (op) {
            case "in" -> leaf.put("values", List.of(pick(random, all), pick(random, all)));
            case "between" -> {
                Object a = pick(random, all);
                Object b = pick(random, all);
                boolean numbers = a.toString().matches("-?[0-9.]+");
                int order =
                        numbers
                                ? new BigDecimal(a.toString())
                                        .compareTo(new BigDecimal(b.toString()))
                                : a.toString().compareTo(b.toString());
                leaf.put("values", order <= 0 ? List.of(a, b) : List.of(b, a));
            }
            case "isNull" -> leaf.put("value", random.nextBoolean());
            default -> leaf.put("value", pick(random, all));
        }
        return leaf;
    }

    private Map<String, Object> rule(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 1, 2 -> Map.of("all", rules(random, depth));
            case 3 -> Map.of("any", rules(random, depth));
            case 4 -> Map.of("not", rule(random, depth - 1));
            default -> leaf(random);
        };
    }

    private List<Map<String, Object>> rules(Random random, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> rule(random, depth - 1))
                .toList();
    }

    private Response preview(Map<String, Object> rule) {
        return asha.asks().body(Map.of("rule", rule)).post(PREVIEW);
    }

    @Test
    void aRuleInTheDatabaseMeansWhatItMeansInWords() {
        Random random = new Random(20261130);
        sixteenAccounts(random);
        int neitherAllNorNone = 0;
        for (int i = 0; i < 400; i++) {
            Map<String, Object> rule = rule(random, 3);
            TreeSet<String> expected = new TreeSet<>();
            accounts.forEach((id, known) -> {
                if (holds(rule, known)) {
                    expected.add(id);
                }
            });
            Response answer = preview(rule);
            assertThat(answer.statusCode()).as("%s: %s", rule, answer.asString()).isEqualTo(200);
            assertThat(new TreeSet<>(answer.jsonPath().getList("first.id", String.class)))
                    .as("%s", rule)
                    .isEqualTo(expected);
            assertThat(answer.jsonPath().getInt("total")).isEqualTo(expected.size());
            neitherAllNorNone += expected.isEmpty() || expected.size() == 16 ? 0 : 1;
        }
        assertThat(neitherAllNorNone).isGreaterThan(150);
    }

    @Test
    void createdAndChangedAreAskedByInstantOrByDays() {
        String account =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("New")))
                                .post("/api/v1/accounts"));
        for (String field : List.of("createdAt", "changedAt")) {
            assertThat(
                            preview(Map.of("field", field, "op", "withinDays", "value", -1))
                                    .jsonPath()
                                    .getList("first.id"))
                    .containsExactly(account);
            assertThat(
                            preview(
                                            Map.of(
                                                    "field",
                                                    field,
                                                    "op",
                                                    "lt",
                                                    "value",
                                                    "2020-01-01T00:00:00Z"))
                                    .jsonPath()
                                    .getInt("total"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/rule",
                "{\"all\":[]}|/rule/all",
                "{\"any\":[null]}|/rule/any/0",
                "{\"all\":[{\"field\":\"tier\",\"op\":\"eq\",\"value\":\"KEY\"}],\"field\":\"tier\"}|/rule",
                "{\"not\":{\"field\":\"shoeSize\",\"op\":\"eq\",\"value\":1}}|/rule/not/field",
                "{\"field\":\"custom.nobodys\",\"op\":\"eq\",\"value\":1}|/rule/field",
                "{\"field\":\"tier\",\"op\":\"lt\",\"value\":\"KEY\"}|/rule/op",
                "{\"field\":\"tier\",\"op\":\"like\",\"value\":\"KEY\"}|/rule/op",
                "{\"field\":\"tier\",\"value\":\"KEY\"}|/rule/op",
                "{\"field\":\"tier\",\"op\":\"eq\",\"value\":\"BIG\"}|/rule/value",
                "{\"field\":\"tier\",\"op\":\"eq\"}|/rule/value",
                "{\"field\":\"tier\",\"op\":\"in\",\"values\":[]}|/rule/values",
                "{\"field\":\"tier\",\"op\":\"in\",\"values\":[\"KEY\",\"BIG\"]}|/rule/values/1",
                "{\"field\":\"tier\",\"op\":\"in\",\"value\":\"KEY\"}|/rule/value",
                "{\"field\":\"tier\",\"op\":\"eq\",\"value\":\"KEY\",\"values\":[\"KEY\"]}|/rule/values",
                "{\"field\":\"country\",\"op\":\"eq\",\"value\":5}|/rule/value",
                "{\"field\":\"country\",\"op\":\"eq\",\"value\":{\"a\":1}}|/rule/value",
                "{\"field\":\"name\",\"op\":\"contains\",\"value\":\"a\\u0000b\"}|/rule/value",
                "{\"field\":\"tag\",\"op\":\"eq\",\"value\":\"a\\u001fb\"}|/rule/value",
                "{\"field\":\"employees\",\"op\":\"eq\",\"value\":1.5}|/rule/value",
                "{\"field\":\"employees\",\"op\":\"eq\",\"value\":99999999999}|/rule/value",
                "{\"field\":\"employees\",\"op\":\"eq\",\"value\":1e99}|/rule/value",
                "{\"field\":\"employees\",\"op\":\"between\",\"values\":[5]}|/rule/values",
                "{\"field\":\"employees\",\"op\":\"between\",\"values\":[5,4]}|/rule/values/1",
                "{\"field\":\"employees\",\"op\":\"isNull\",\"value\":\"yes\"}|/rule/value",
                "{\"field\":\"ownerId\",\"op\":\"eq\",\"value\":\"17\"}|/rule/value",
                "{\"field\":\"createdAt\",\"op\":\"gt\",\"value\":\"+99999-01-01T00:00:00Z\"}|/rule/value",
                "{\"field\":\"lastWonOn\",\"op\":\"eq\",\"value\":\"2026-02-30\"}|/rule/value",
                "{\"field\":\"lastWonOn\",\"op\":\"eq\",\"value\":\"9999-12-31\"}|/rule/value",
                "{\"field\":\"lastWonOn\",\"op\":\"withinDays\",\"value\":4000}|/rule/value",
                "{\"field\":\"creditLimit\",\"op\":\"gt\",\"value\":\"5\"}|/rule/currency",
                "{\"field\":\"wonAmount\",\"op\":\"gt\",\"value\":\"5\",\"currency\":\"eur\"}|/rule/currency",
                "{\"field\":\"tier\",\"op\":\"eq\",\"value\":\"KEY\",\"currency\":\"EUR\"}|/rule/currency",
                "{\"field\":\"tier\",\"op\":\"eq\",\"value\":\"KEY\",\"days\":5}|/rule/days",
                "{\"field\":\"wonDeals\",\"op\":\"eq\",\"value\":1,\"days\":-1}|/rule/days",
                "{\"field\":\"wonDeals\",\"op\":\"eq\",\"value\":1,\"shoe\":-1}|/rule/shoe"
            })
    void whatMakesNoSenseIsNamed(String rule, String pointer) {
        asha.asks()
                .body("{\"rule\":" + rule + "}")
                .post(PREVIEW)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
    }

    @Test
    void aRuleIsBounded() {
        Map<String, Object> leaf = Map.of("field", "tier", "op", "eq", "value", "KEY");
        Map<String, Object> deep = leaf;
        for (int i = 1; i < 8; i++) {
            deep = Map.of("not", deep);
        }
        preview(deep).then().statusCode(200);
        preview(Map.of("not", deep))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/rule" + "/not".repeat(8)));
        List<Map<String, Object>> fifty = IntStream.range(0, 50).mapToObj(_ -> leaf).toList();
        preview(Map.of("any", fifty)).then().statusCode(200);
        preview(Map.of("all", List.of(Map.of("any", fifty), leaf)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/rule"));
        List<Integer> numbers = IntStream.range(0, 200).boxed().toList();
        preview(Map.of("field", "employees", "op", "in", "values", numbers)).then().statusCode(200);
        preview(
                        Map.of(
                                "field",
                                "employees",
                                "op",
                                "in",
                                "values",
                                IntStream.range(0, 201).boxed().toList()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/rule/values"));
    }
}
