package org.setu.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.setu.contract.contract.ContractFixture.NOW;
import static org.setu.contract.contract.ContractFixture.PRODUCT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.contract.contract.ContractFixture;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

class OrderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLACED | change confirm reject cancel",
                "CONFIRMED | start cancel",
                "IN_FULFILMENT | deliver cancel",
                "PARTIALLY_DELIVERED | deliver",
                "DELIVERED | close",
                "CLOSED | ''",
                "REJECTED | ''",
                "CANCELLED | ''",
            })
    void eachStateAllowsWhatTheDesignSays(OrderState state, String allowed) {
        assertThat(String.join(" ", state.allowed())).isEqualTo(allowed);
    }

    @Test
    void itIsDeliveredWhenAllOfItArrived() {
        Order order = ofFive();
        order.confirm(NOW);
        order.start(NOW);
        order.deliver(Map.of(PRODUCT, new BigDecimal("2")), NOW);
        assertThat(order.state()).isEqualTo(OrderState.PARTIALLY_DELIVERED);

        assertThatThrownBy(() -> order.deliver(Map.of(PRODUCT, new BigDecimal("4")), NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problem().errors())
                                        .extracting(FieldProblem::pointer)
                                        .containsExactly("/lines/0/quantity"));
        assertThat(order.lines().getFirst().delivered()).isEqualByComparingTo("2");
        assertThatThrownBy(() -> order.cancel("too late", NOW))
                .isInstanceOf(ProblemException.class);
        order.deliver(Map.of(), NOW);
        assertThat(order.state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void itsPriceIsTheContracts() {
        assertThat(ofFive().total().toString()).isEqualTo("617283.90 EUR");
    }

    @Test
    void itIsLateOnceItsDayHasEndedWhereItCounts() {
        Order order = ofFive();
        assertThat(order.passTime(Instant.parse("2027-01-31T18:29:59Z"))).isFalse();
        assertThat(order.passTime(Instant.parse("2027-01-31T18:30:00Z"))).isTrue();
        assertThat(order.passTime(Instant.parse("2027-02-03T00:00:00Z"))).as("told once").isFalse();
        assertThat(order.overdue()).isTrue();
    }

    @Test
    void aDeliveredOneIsNeverLate() {
        Order order = ofFive();
        order.confirm(NOW);
        order.start(NOW);
        order.deliver(Map.of(), NOW);
        assertThat(order.passTime(Instant.parse("2028-01-01T00:00:00Z"))).isFalse();
        assertThat(order.overdue()).isFalse();
    }

    private static Order ofFive() {
        return new Order(
                "O-2026-000001",
                ContractFixture.active().contract(),
                new OrderDetails(
                        List.of(new OrderDetails.Line(PRODUCT, new BigDecimal("5"))),
                        LocalDate.of(2027, 1, 31),
                        "Asia/Kolkata",
                        List.of()),
                "Isdom ERP",
                NOW);
    }
}
