package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.client.need.Needs;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class NeedsComponentTest extends NeedTest {

    @Inject Needs needs;

    @Test
    void whatIsKnownOfANeedIsShownWhole() {
        String contact = contact(asha, account);
        String meeting = meeting(asha, account);
        List<String> ids =
                Stream.generate(UUID::randomUUID).limit(2).sorted().map(UUID::toString).toList();
        Map<String, Object> body = body();
        body.put("category", "Грузовые  фургоны");
        body.put("text", "Below -20 degrees.\n王 has said so.");
        body.put(
                "evidence",
                List.of(
                        Map.of(
                                "kind",
                                "STATED_BY_CONTACT",
                                "text",
                                "The old ones do not start",
                                "contactId",
                                contact,
                                "activityId",
                                meeting,
                                "notedOn",
                                "2026-11-27"),
                        Map.of("kind", "DOCUMENT", "text", "Tender", "notedOn", "2026-11-01")));
        body.put("priority", "HIGH");
        body.put("neededBy", "2027-03-31");
        body.put("estimatedValue", Map.of("amount", "275000.50", "currency", "EUR"));
        body.put("quantity", "5, and 2 more next year");
        body.put("coverage", "PARTIAL");
        body.put("productIds", List.of(ids.get(1), ids.get(0), ids.get(1)));
        body.put("dealIds", ids);

        asha.asks()
                .get(added(body))
                .then()
                .statusCode(200)
                .body("state", equalTo("IDENTIFIED"), "reason", nullValue())
                .body("accountId", equalTo(account), "category", equalTo("ГРУЗОВЫЕ ФУРГОНЫ"))
                .body("subject", equalTo("ठंड में चलने वाली पाँच गाड़ियाँ"))
                .body("text", equalTo("Below -20 degrees.\n王 has said so."))
                .body("evidence.kind", contains("STATED_BY_CONTACT", "DOCUMENT"))
                .body("evidence[0].contactId", equalTo(contact))
                .body("evidence[0].activityId", equalTo(meeting))
                .body("evidence[0].text", equalTo("The old ones do not start"))
                .body("evidence[1].contactId", nullValue())
                .body("evidence.notedOn", contains("2026-11-27", "2026-11-01"))
                .body("priority", equalTo("HIGH"), "neededBy", equalTo("2027-03-31"))
                .body("estimatedValue.amount", equalTo("275000.50"))
                .body("quantity", equalTo("5, and 2 more next year"))
                .body("ownerId", equalTo(asha.id()), "coverage", equalTo("PARTIAL"))
                .body("productIds", equalTo(ids), "dealIds", equalTo(ids))
                .body("confirmedAt", nullValue(), "closedAt", nullValue());
    }

    @Test
    void whatIsLeftOutIsUsual() {
        asha.asks()
                .get(added())
                .then()
                .body("priority", equalTo("NORMAL"), "coverage", equalTo("NONE"))
                .body("ownerId", equalTo(asha.id()), "evidence", empty())
                .body("dealIds", empty(), "productIds", empty())
                .body("estimatedValue", nullValue(), "neededBy", nullValue());
    }

    static Stream<Arguments> badFields() {
        String one = "\"" + NOBODY + "\"";
        return Stream.of(
                Arguments.of("accountId", "null", "/accountId"),
                Arguments.of("accountId", "\"" + NOBODY + "\"", "/accountId"),
                Arguments.of("category", "null", "/category"),
                Arguments.of("category", "\"\"", "/category"),
                Arguments.of("category", "\" x\"", "/category"),
                Arguments.of("category", "\"" + "x".repeat(101) + "\"", "/category"),
                Arguments.of("category", "\"" + "\\u00df".repeat(51) + "\"", "/category"),
                Arguments.of("subject", "null", "/subject"),
                Arguments.of("subject", "\"a\\nb\"", "/subject"),
                Arguments.of("subject", "\"" + "x".repeat(201) + "\"", "/subject"),
                Arguments.of("text", "\" x\"", "/text"),
                Arguments.of("text", "\"" + "x".repeat(10_001) + "\"", "/text"),
                Arguments.of("priority", "\"BAD\"", "/priority"),
                Arguments.of("neededBy", "\"2026-02-30\"", "/neededBy"),
                Arguments.of("neededBy", "\"+999999999-12-31\"", "/neededBy"),
                Arguments.of("neededBy", "20260230", "/neededBy"),
                Arguments.of("estimatedValue", "12", "/estimatedValue"),
                Arguments.of(
                        "estimatedValue",
                        "{\"amount\":\"-1\",\"currency\":\"EUR\"}",
                        "/estimatedValue"),
                Arguments.of(
                        "estimatedValue",
                        "{\"amount\":\"1\",\"currency\":\"XXXX\"}",
                        "/estimatedValue"),
                Arguments.of("quantity", "\"\"", "/quantity"),
                Arguments.of("ownerId", "\"" + NOBODY + "\"", "/ownerId"),
                Arguments.of("ownerId", "\"17\"", "/ownerId"),
                Arguments.of("coverage", "\"HALF\"", "/coverage"),
                Arguments.of("coverage", "\"PARTIAL\"", "/productIds"),
                Arguments.of("coverage", "\"FULL\"", "/productIds"),
                Arguments.of("productIds", "[\"" + NOBODY + "\"]", "/coverage"),
                Arguments.of("productIds", "[null]", "/productIds/0"),
                Arguments.of(
                        "dealIds",
                        "[" + String.join(",", Collections.nCopies(51, one)) + "]",
                        "/dealIds"),
                Arguments.of("dealIds", "[17]", "/dealIds/0"),
                Arguments.of("evidence", "[null]", "/evidence/0"),
                Arguments.of("evidence", "[{}]", "/evidence/0/kind"),
                Arguments.of("evidence", "[{}]", "/evidence/0/text"),
                Arguments.of(
                        "evidence",
                        "[" + OBSERVED.formatted("\"notedOn\":null") + "]",
                        "/evidence/0/notedOn"),
                Arguments.of(
                        "evidence",
                        "[" + OBSERVED.formatted("\"notedOn\":\"2199-01-01\"") + "]",
                        "/evidence/0/notedOn"),
                Arguments.of(
                        "evidence",
                        "[" + OBSERVED.formatted("\"notedOn\":\"1066-10-14\"") + "]",
                        "/evidence/0/notedOn"),
                Arguments.of(
                        "evidence",
                        "[%s]"
                                .formatted(
                                        OBSERVED.formatted(
                                                "\"notedOn\":\"2026-11-27\",\"contactId\":\"%s\""
                                                        .formatted(NOBODY))),
                        "/evidence/0/contactId"),
                Arguments.of(
                        "evidence",
                        "[%s]"
                                .formatted(
                                        OBSERVED.formatted(
                                                "\"notedOn\":\"2026-11-27\",\"activityId\":\"%s\""
                                                        .formatted(NOBODY))),
                        "/evidence/0/activityId"),
                Arguments.of(
                        "evidence",
                        "[{\"kind\":\"RUMOUR\",\"text\":\"x\",\"notedOn\":\"2026-11-27\"}]",
                        "/evidence/0/kind"),
                Arguments.of(
                        "evidence",
                        "[{\"kind\":\"SURVEY\",\"text\":\" x\",\"notedOn\":\"2026-11-27\"}]",
                        "/evidence/0/text"),
                Arguments.of("state", "\"COVERED\"", "/state"));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aBadFieldIsNamedAndNothingIsAdded(String field, String value, String pointer) {
        Map<String, Object> body = body();
        body.remove(field);
        String rest =
                body.entrySet().stream()
                        .map(e -> ",\"%s\":\"%s\"".formatted(e.getKey(), e.getValue()))
                        .reduce("", String::concat);
        asha.asks()
                .body("{\"%s\":%s%s}".formatted(field, value, rest))
                .post(NEEDS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aBadChangeIsNamedAndNothingIsChanged(String field, String value, String pointer) {
        String location = added();
        String before = asItIs(location);
        asha.changes(location, "{\"%s\":%s}".formatted(field, value))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void whatIsSaidIsChangedAndTheAccountStays() {
        String location = added();
        String deal = UUID.randomUUID().toString();
        asha.changes(
                        location,
                        """
                        {"priority":"CRITICAL","dealIds":["%s"],"category":"lorries",
                         "estimatedValue":{"amount":"10","currency":"INR"}}
                        """
                                .formatted(deal))
                .then()
                .statusCode(200)
                .body("priority", equalTo("CRITICAL"), "dealIds", contains(deal))
                .body("category", equalTo("LORRIES"), "version", equalTo(1))
                .body("estimatedValue.amount", equalTo("10.00"));
        asha.changes(location, "{\"category\":\"Lorries\",\"dealIds\":[\"%s\"]}".formatted(deal))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        asha.changes(location, "{\"estimatedValue\":null,\"dealIds\":null}")
                .then()
                .statusCode(200)
                .body("estimatedValue", nullValue(), "dealIds", empty());
        String before = asItIs(location);
        for (String[] field :
                new String[][] {
                    {"accountId", "\"" + account(asha, "Other") + "\""}, {"ownerId", "null"}
                }) {
            asha.changes(location, "{\"%s\":%s}".formatted(field[0], field[1]))
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/" + field[0]));
        }
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void whatIsNamedByANeedIsInUse() {
        String contact = contact(asha, account);
        assertThat(needs.uses(UUID.fromString(account))).isFalse();
        assertThat(needs.usesContact(UUID.fromString(contact))).isFalse();
        Map<String, Object> body = body();
        body.put(
                "evidence",
                List.of(
                        Map.of(
                                "kind",
                                "STATED_BY_CONTACT",
                                "text",
                                "x",
                                "contactId",
                                contact,
                                "notedOn",
                                "2026-11-27")));
        added(body);
        assertThat(needs.uses(UUID.fromString(account))).isTrue();
        assertThat(needs.usesContact(UUID.fromString(contact))).isTrue();
    }

    @Test
    void needsAreFoundAndFiltered() {
        String deal = UUID.randomUUID().toString();
        String product = UUID.randomUUID().toString();
        Map<String, Object> body = body();
        body.put("category", "Прицепы");
        body.put("subject", "Какой срок?");
        body.put("priority", "HIGH");
        body.put("neededBy", "2027-01-31");
        body.put("dealIds", List.of(deal, UUID.randomUUID().toString()));
        body.put("coverage", "PARTIAL");
        body.put("productIds", List.of(product));
        body.put(
                "evidence",
                List.of(
                        Map.of(
                                "kind",
                                "SURVEY",
                                "text",
                                "Annual survey",
                                "notedOn",
                                "2026-11-27")));
        String wanted = added(body);
        Map<String, Object> later = body();
        later.put("neededBy", "2028-01-31");
        String other = confirmed(later);
        String all = NEEDS + "?accountId=" + account;
        asha.asks()
                .get(all + "&count=true")
                .then()
                .body("items.id", containsInAnyOrder(id(wanted), id(other)))
                .body("total", equalTo(2));
        for (String filter :
                List.of(
                        "category=прицепы",
                        "category=Прицепы&state=IDENTIFIED",
                        "state=IDENTIFIED",
                        "priority=HIGH",
                        "priority[in]=HIGH,CRITICAL",
                        "coverage=PARTIAL",
                        "withDeal=true",
                        "dealId=" + deal,
                        "productId=" + product,
                        "neededBy[lte]=2027-12-31",
                        "id=" + id(wanted),
                        "q=срок",
                        "q=survey",
                        "sort=-createdAt&after=" + next(all + "&sort=-createdAt&limit=1"))) {
            asha.asks().get(all + "&" + filter).then().body("items.id", contains(id(wanted)));
        }
        asha.asks()
                .get(all + "&ownerId=" + boris.id())
                .then()
                .statusCode(200)
                .body("items", empty());
        for (String bad :
                List.of("category=" + "x".repeat(101), "state=LOST", "withDeal=1", "colour=red")) {
            asha.asks()
                    .get(all + "&" + bad)
                    .then()
                    .spec(problemIn(ProblemType.INVALID_INPUT, bad.split("=")[0]));
        }
    }

    private String next(String list) {
        return asha.asks().get(list).then().statusCode(200).extract().path("next");
    }

    private Map<String, Object> worth(String category, String amount, String currency) {
        Map<String, Object> body = body();
        body.put("category", category);
        body.put("estimatedValue", Map.of("amount", amount, "currency", currency));
        return body;
    }

    @Test
    void needsAreCountedByWhatIsCovered() {
        Map<String, Object> dealt = worth("Vans", "100", "EUR");
        dealt.put("dealIds", List.of(UUID.randomUUID().toString()));
        confirmed(dealt);
        added(worth("vans", "20.25", "EUR"));
        added(worth("VANS", "7", "INR"));
        String covered = confirmed(worth("Vans", "3", "EUR"));
        coveredBy(covered, UUID.randomUUID().toString());
        step(covered, "cover", "{}", "COVERED");
        String unmet = confirmed(worth("Tyres", "5", "EUR"));
        step(unmet, "leave-unmet", WHY, "UNMET");
        Map<String, Object> whole = body();
        whole.put("category", "Tyres");
        whole.put("priority", "HIGH");
        whole.put("coverage", "FULL");
        whole.put("productIds", List.of(UUID.randomUUID().toString()));
        added(whole);
        String obsolete = added(worth("Tyres", "11", "EUR"));
        step(obsolete, "dismiss", WHY, "OBSOLETE");

        String figures = NEEDS + "/coverage?accountId=" + account;
        asha.asks()
                .get(figures + "&groupBy=category")
                .then()
                .statusCode(200)
                .body("groupBy", equalTo("category"), "accountId", equalTo(account))
                .body("total.needs", equalTo(7), "total.open", equalTo(4))
                .body("total.key", nullValue())
                .body("total.openValue.amount", contains("120.25", "7.00"))
                .body("groups.key", contains("VANS", "TYRES"))
                .body("groups[0].needs", equalTo(4), "groups[0].open", equalTo(3))
                .body("groups[0].confirmed", equalTo(1), "groups[0].covered", equalTo(1))
                .body("groups[0].withDeal", equalTo(1), "groups[0].withoutDeal", equalTo(2))
                .body("groups[0].withoutProduct", equalTo(3), "groups[0].unmet", equalTo(0))
                .body("groups[0].openValue.amount", contains("120.25", "7.00"))
                .body("groups[0].openValue.currency", contains("EUR", "INR"))
                .body("groups[0].whitespaceValue.amount", contains("20.25", "7.00"))
                .body("groups[0].coveredValue.amount", contains("3.00"))
                .body("groups[0].unmetValue", empty())
                .body("groups[1].open", equalTo(1), "groups[1].whollyCovered", equalTo(1))
                .body("groups[1].partlyCovered", equalTo(0), "groups[1].obsolete", equalTo(1))
                .body("groups[1].unmet", equalTo(1))
                .body("groups[1].unmetValue.amount", contains("5.00"))
                .body("groups[1].openValue", empty());
        asha.asks()
                .get(figures + "&groupBy=priority")
                .then()
                .body("groups.key", contains("NORMAL", "HIGH"))
                .body("groups.needs", contains(6, 1));
        asha.asks()
                .get(NEEDS + "/coverage?groupBy=account")
                .then()
                .body("groups.key", contains(account), "groups[0].needs", equalTo(7));
        asha.asks()
                .get(NEEDS + "/coverage?groupBy=owner")
                .then()
                .body("groups.key", contains(asha.id()), "accountId", nullValue());
        asha.asks()
                .get(figures)
                .then()
                .body("groupBy", equalTo("none"), "groups", empty(), "total.needs", equalTo(7));
    }

    @Test
    void sumsOfTheLargestAmountsAreTold() {
        for (int i = 0; i < 2; i++) {
            added(worth("Vans", "9999999999999999999.999999", "EUR"));
        }
        asha.asks()
                .get(NEEDS + "/coverage")
                .then()
                .statusCode(200)
                .body("total.openValue.amount", contains("19999999999999999999.999998"));
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy=weather, groupBy",
        "groupBy=category&groupBy=owner, groupBy",
        "accountId=17, accountId",
        "from=2026-01-01, from"
    })
    void aBadQuestionForFiguresIsNamed(String query, String parameter) {
        asha.asks()
                .get(NEEDS + "/coverage?" + query)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, parameter));
    }

    @Test
    void whatWasLearnedTodayIsEvidenceEverywhere() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String location = added();
        said(
                location,
                "{\"evidence\":[%s]}"
                        .formatted(
                                OBSERVED.formatted("\"notedOn\":\"" + today.plusDays(1) + "\"")));
        asha.changes(
                        location,
                        "{\"evidence\":[%s]}"
                                .formatted(
                                        OBSERVED.formatted(
                                                "\"notedOn\":\"" + today.plusDays(3) + "\"")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/evidence/0/notedOn"));
    }
}
