package org.setu.deal.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.deal.pricing.Discount.Basis;

/** Answers that other projects published; the sources stand beside the cases. */
class PublishedCasesTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    static Stream<JsonNode> prorated() throws IOException {
        return cases().filter(one -> one.has("shares"));
    }

    static Stream<JsonNode> unitPrices() throws IOException {
        return cases().filter(one -> one.has("unitPrice"));
    }

    @ParameterizedTest
    @MethodSource("prorated")
    void anAmountIsSplitByLargestRemainder(JsonNode one) {
        List<BigInteger> weights = new ArrayList<>();
        one.get("minorUnits").forEach(weight -> weights.add(weight.bigIntegerValue()));
        List<BigInteger> shares = new ArrayList<>();
        one.get("shares").forEach(share -> shares.add(share.bigIntegerValue()));
        assertThat(Prorating.shares(one.get("discount").bigIntegerValue(), weights))
                .isEqualTo(shares);
    }

    @ParameterizedTest
    @MethodSource("unitPrices")
    void theUnitPriceIsTheirs(JsonNode one) {
        List<Discount> discounts = new ArrayList<>();
        one.get("rules").forEach(rule -> discounts.add(discount(rule)));
        assertThat(unitPrice(one.get("list").asText(), discounts))
                .isEqualByComparingTo(one.get("unitPrice").asText());
    }

    @Test
    void percentagesOfTheListAddUpAndThoseOfTheRunningPriceChain() throws IOException {
        JsonNode one = named("additive-vs-chained");
        BigDecimal list = new BigDecimal(one.get("list").asText());
        for (Basis basis : Basis.values()) {
            List<Discount> discounts = new ArrayList<>();
            one.get("rules")
                    .forEach(rule ->
                            discounts.add(
                                    Discount.percent(
                                            new BigDecimal(rule.get("percent").asText()), basis)));
            String field =
                    switch (basis) {
                        case ON_BASE -> "onBaseTotalPercent";
                        case ON_RUNNING -> "onRunningTotalPercent";
                    };
            assertThat(list.subtract(unitPrice(list.toPlainString(), discounts)))
                    .isEqualByComparingTo(one.get(field).asText());
        }
    }

    @Test
    void halfOfAnOddAmountLeavesTheLargerHalfAndTaxIsOnThat() throws IOException {
        JsonNode one = named("half-off-odd");
        Order order =
                new Order(
                        EUR,
                        List.of(
                                new Order.Item(
                                        BigDecimal.ONE, minor(one.get("minorUnits")), List.of())),
                        new BigDecimal(one.get("percent").asText()),
                        new BigDecimal(one.get("taxPercent").asText()));
        Priced priced = Pricing.price(order);
        assertThat(priced.net().amount()).isEqualByComparingTo(minor(one.get("net")));
        assertThat(priced.total().amount()).isEqualByComparingTo(minor(one.get("gross")));
    }

    private static Discount discount(JsonNode rule) {
        if (rule.has("discountAmount")) {
            return Discount.amount(new BigDecimal(rule.get("discountAmount").asText()));
        }
        return Discount.percent(
                new BigDecimal(rule.get("percent").asText()),
                Basis.valueOf(rule.get("basis").asText()));
    }

    private static BigDecimal unitPrice(String list, List<Discount> discounts) {
        Order.Item item = new Order.Item(BigDecimal.ONE, new BigDecimal(list), discounts);
        Order order = new Order(EUR, List.of(item), BigDecimal.ZERO, null);
        return Pricing.price(order).lines().getFirst().unitPrice().amount();
    }

    private static BigDecimal minor(JsonNode units) {
        return new BigDecimal(units.bigIntegerValue(), 2);
    }

    private static JsonNode named(String id) throws IOException {
        return cases().filter(one -> one.get("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> cases() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(
                        PublishedCasesTest.class.getResourceAsStream(
                                "/pricing/published-cases.json"))) {
            JsonNode cases = new ObjectMapper().readTree(stream).get("cases");
            assertThat(cases).hasSize(7);
            return StreamSupport.stream(cases.spliterator(), false);
        }
    }
}
