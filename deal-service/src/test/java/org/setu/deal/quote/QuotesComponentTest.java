package org.setu.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class QuotesComponentTest extends QuoteScenario {

    @Test
    void aSavedQuoteIsPricedAndExplainsEveryCent() {
        Map<String, Object> body = offer(10);
        body.put("discountPercent", 5);
        body.put("taxPercent", 19);
        Response written = asha().body(body).post(deal + "/quotes");
        written.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("number", startsWith("Q-"))
                .body("revision", equalTo(1))
                .body("state", equalTo("PRICED"))
                .body("currency", equalTo("USD"))
                .body("deal.id", equalTo(id(deal)))
                .body("account.name", equalTo("Isdom " + run))
                .body("author.id", equalTo(asha.toString()))
                .body("lines[0].listPrice.amount", equalTo("100.00"))
                .body(
                        "lines[0].priceBook",
                        equalTo(("L-" + run).toUpperCase(java.util.Locale.ROOT)))
                .body("lines[0].unitPrice.amount", equalTo("90.00"))
                .body("lines[0].net.amount", equalTo("171.00"))
                .body(
                        "lines[0].waterfall.step",
                        contains("LIST", "LINE_DISCOUNT", "ORDER_DISCOUNT"))
                .body("lines[0].waterfall.delta.amount", contains("200.00", "-20.00", "-9.00"))
                .body("waterfall.after.amount", contains("200.00", "180.00", "171.00"))
                .body("listTotal.amount", equalTo("200.00"))
                .body("net.amount", equalTo("171.00"))
                .body("tax.amount", equalTo("32.49"))
                .body("total.amount", equalTo("203.49"))
                .body("effectiveDiscountPercent", equalTo(14.5f))
                .body("allowedTransitions", contains("change", "submit"));
        asha().get(written.header("Location")).then().statusCode(200).header("ETag", "\"0\"");
        asha().header("If-None-Match", "\"0\"")
                .get(written.header("Location"))
                .then()
                .statusCode(304);
        asha().get(deal + "/history")
                .then()
                .body("items.kind", contains("OPENED", "QUOTE"))
                .body("items[1].about.state", equalTo("PRICED"));
    }

    @Test
    void whatWasPricedStaysWhenThePriceBookChanges() {
        String quote = quote(10);
        priceAgain(book, product, "140");
        asha().get(quote)
                .then()
                .body("net.amount", equalTo("180.00"))
                .body("lines[0].listPrice.amount", equalTo("100.00"));
        // Saving it again takes today's price.
        patch(asha(), quote, Map.of("note", "dearer"))
                .then()
                .statusCode(200)
                .body("net.amount", equalTo("252.00"));
    }

    @Test
    void thePriceIsThatOfTheBookWithTheLatestStart() {
        price(book("N-" + run, LocalDate.now().minusDays(1).toString()), product, "80");
        price(book("F-" + run, LocalDate.now().plusDays(2).toString()), product, "70");
        asha().get(quote(0)).then().body("lines[0].listPrice.amount", equalTo("80.00"));
        String tied = book("T-" + run, LocalDate.now().minusDays(1).toString());
        price(tied, product, "81");
        refused(offer(0), "/lines/0/productId");
    }

    @Test
    void wrongInputNamesItsFieldAndWritesNothing() {
        long before = DATABASE.number("select count(*) from quote");
        UUID unpriced = product("Unpriced " + run);
        refusedWith(Map.of("lines", List.of(line(product), line(unpriced))), "/lines/1/productId");
        refusedWith(Map.of("lines", List.of(line(UUID.randomUUID()))), "/lines/0/productId");
        refusedWith(Map.of("lines", List.of()), "/lines");
        refusedWith(lines(Map.of("quantity", 0)), "/lines/0/quantity");
        UUID dear = product("Dear " + run);
        price(book, dear, "1000");
        refusedWith(
                lines(Map.of("productId", dear, "quantity", 9_999_999_999_999L)),
                "/lines/0/quantity");
        refusedWith(discount(Map.of("percent", 101)), "/lines/0/discounts/0/percent");
        refusedWith(discount(Map.of()), "/lines/0/discounts/0");
        refusedWith(discount(Map.of("percent", 1, "amount", usd("1"))), "/lines/0/discounts/0");
        refusedWith(discount(Map.of("amount", usd("-1"))), "/lines/0/discounts/0/amount");
        refusedWith(discount(Map.of("amount", usd("100.01"))), "/lines/0/discounts");
        refusedWith(
                discount(Map.of("amount", Map.of("amount", "1", "currency", "EUR"))),
                "/lines/0/discounts/0/amount/currency");
        refusedWith(Map.of("currency", "EUR"), "/currency");
        refusedWith(Map.of("currency", "usd"), "/currency");
        refusedWith(Map.of("discountPercent", -1), "/discountPercent");
        refusedWith(Map.of("taxPercent", 100.1), "/taxPercent");
        refusedWith(Map.of("validUntil", LocalDate.now().minusDays(2).toString()), "/validUntil");
        refusedWith(Map.of("validUntil", "+999999999-12-31"), "/validUntil");
        refusedWith(Map.of("timeZone", "Middle/Earth"), "/timeZone");
        refusedWith(Map.of("timeZone", "+01:00"), "/timeZone");
        refusedWith(Map.of("language", "de"), "/language");
        refusedWith(Map.of("paymentDays", 366), "/paymentDays");
        refusedWith(Map.of("deliveryOn", "2001-01-01"), "/deliveryOn");
        refusedWith(Map.of("note", ""), "/note");
        refusedWith(Map.of("color", "red"), "/color");
        assertThat(DATABASE.number("select count(*) from quote")).isEqualTo(before);
    }

    @Test
    void aDealWithoutAmountsTakesTheCurrencyThatIsNamed() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("expectedAmount", null);
        deal = open(nothing);
        refused(offer(0), "/currency");
        Map<String, Object> body = offer(0);
        body.put("currency", "USD");
        asha().get(quote(body)).then().body("currency", equalTo("USD"));
        body.put("currency", "XXQ");
        refused(body, "/currency");
    }

    @Test
    void onlyThoseWhoSellWriteAndOnlyWhileTheDealIsOpen() {
        as("asha" + run, "marketing")
                .body(offer(0))
                .post(deal + "/quotes")
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", hasItem("account-manager"));
        as("ghost" + run, "sales-head")
                .body(offer(0))
                .post(deal + "/quotes")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        boris().body(offer(0)).post(deal + "/quotes").then().spec(problem(ProblemType.NOT_FOUND));
        String quote = quote(0);
        step(asha(), deal, "hold", Map.of()).then().statusCode(200);
        asha().body(offer(0))
                .post(deal + "/quotes")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", hasItem("resume"));
        step(asha(), quote, "submit", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        patch(asha(), quote, Map.of("note", "x"))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(
                        DATABASE.number(
                                "select count(*) from quote where deal_id = ?",
                                UUID.fromString(id(deal))))
                .isOne();
        assertThat(state(quote)).isEqualTo("PRICED");
    }

    @Test
    void changesNeedTheCurrentVersion() {
        String quote = quote(5);
        asha().contentType("application/merge-patch+json")
                .body(Map.of("note", "x"))
                .patch(quote)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha().header("If-Match", "\"7\"")
                .body(Map.of())
                .post(quote + "/submit")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha().body(Map.of()).post(quote + "/submit").then().statusCode(428);
        asha().body(Map.of()).post(quote + "/new-version").then().statusCode(428);
        asha().get(quote).then().body("state", equalTo("PRICED")).header("ETag", "\"0\"");
        patch(asha(), quote, Map.of("validUntil", "2001-01-01"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/validUntil"));
        patch(asha(), quote, Map.of("paymentDays", 14, "timeZone", "Asia/Kolkata"))
                .then()
                .statusCode(200)
                .body("paymentDays", equalTo(14))
                .body("lines", hasSize(1));
        assertThat(etag(quote)).isNotEqualTo("\"0\"");
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = offer(5);
        Response first = asha().header("Idempotency-Key", key).body(body).post(deal + "/quotes");
        Response second = asha().header("Idempotency-Key", key).body(body).post(deal + "/quotes");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        body.put("note", "other");
        asha().header("Idempotency-Key", key)
                .body(body)
                .post(deal + "/quotes")
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        asha().get("/api/v1/quotes?count=true&dealId=" + id(deal)).then().body("total", equalTo(1));
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        for (int days : List.of(10, 20, 30)) {
            Map<String, Object> body = offer(0);
            body.put("validUntil", LocalDate.now().plusDays(days).toString());
            quote(body);
        }
        String list = "/api/v1/quotes?accountId=" + account + "&sort=-validUntil&limit=2";
        Response first = asha().get(list);
        first.then()
                .body(
                        "items.validUntil",
                        contains(
                                LocalDate.now().plusDays(30).toString(),
                                LocalDate.now().plusDays(20).toString()));
        asha().get(list + "&after=" + first.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].deal.id", equalTo(id(deal)))
                .body("next", nullValue());
        for (String filter :
                List.of(
                        "state=PRICED",
                        "state[in]=PRICED,SENT",
                        "dealId=" + id(deal),
                        "ownerId=" + asha,
                        "validUntil[gte]=" + LocalDate.now().plusDays(10))) {
            asha().get("/api/v1/quotes?count=true&accountId=" + account + "&" + filter)
                    .then()
                    .body("total", equalTo(3));
        }
        asha().get("/api/v1/quotes?state=LOST")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "state"));
        asha().get("/api/v1/quotes?color=red").then().spec(problem(ProblemType.INVALID_INPUT));
        as("x", "marketing").get("/api/v1/quotes").then().spec(problem(ProblemType.FORBIDDEN));
    }

    private void refusedWith(Map<String, ?> change, String pointer) {
        Map<String, Object> body = offer(0);
        body.putAll(change);
        refused(body, pointer);
    }

    private void refused(Map<String, ?> body, String pointer) {
        asha().body(body)
                .post(deal + "/quotes")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
    }

    private static Map<String, Object> line(UUID of) {
        return Map.of("productId", of);
    }

    private Map<String, Object> lines(Map<String, ?> more) {
        Map<String, Object> line = new HashMap<>(line(product));
        line.putAll(more);
        return Map.of("lines", List.of(line));
    }

    private Map<String, Object> discount(Map<String, ?> discount) {
        return lines(Map.of("discounts", List.of(discount)));
    }
}
