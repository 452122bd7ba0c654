package org.setu.deal.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.deal.pricing.Discount.Basis;
import org.setu.platform.money.Money;

/** What holds of every price; each seed is one made-up order. */
class PricingTest {

    private static final List<Currency> CURRENCIES =
            List.of(
                    Currency.getInstance("EUR"),
                    Currency.getInstance("JPY"),
                    Currency.getInstance("KWD"));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDeltasSumToTheNetExactly(long seed) {
        Priced priced = Pricing.price(order(new Random(seed)));
        for (Priced.Line line : priced.lines()) {
            assertThat(sum(line.steps())).isEqualTo(line.net());
            assertThat(line.steps().getFirst().after()).isEqualTo(line.listAmount());
            for (int i = 1; i < line.steps().size(); i++) {
                assertThat(line.steps().get(i).before()).isEqualTo(line.steps().get(i - 1).after());
            }
        }
        assertThat(sum(priced.steps())).isEqualTo(priced.net());
        assertThat(priced.net())
                .isEqualTo(priced.lines().stream().map(Priced.Line::net).reduce(Money::plus).get());
        assertThat(priced.net().plus(priced.tax())).isEqualTo(priced.total());
        assertThat(priced.net()).isEqualTo(priced.net().rounded());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichDiscountsAreKeptDoesNotMatter(long seed) {
        Random random = new Random(seed);
        Order order = order(random);
        Priced before = Pricing.price(order);
        List<Order.Item> shuffled =
                order.items().stream()
                        .map(item -> {
                            List<Discount> discounts = new ArrayList<>(item.discounts());
                            Collections.shuffle(discounts, random);
                            return new Order.Item(item.quantity(), item.listPrice(), discounts);
                        })
                        .toList();
        assertThat(
                        Pricing.price(
                                new Order(
                                        order.currency(),
                                        shuffled,
                                        order.discountPercent(),
                                        order.taxPercent())))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splittingLosesNothingAndIsFairToOneMinorUnit(long seed) {
        Random random = new Random(seed);
        List<BigInteger> weights =
                IntStream.range(0, 1 + random.nextInt(12))
                        .mapToObj(i -> BigInteger.valueOf(random.nextInt(5) * random.nextInt(9999)))
                        .toList();
        BigInteger total = BigInteger.valueOf(random.nextInt(1_000_000));
        List<BigInteger> shares = Prorating.shares(total, weights);
        assertThat(shares.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(total);
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        for (int i = 0; i < weights.size() && sum.signum() > 0; i++) {
            // |share - total x weight / sum| < 1, without division.
            assertThat(shares.get(i).multiply(sum).subtract(total.multiply(weights.get(i))).abs())
                    .isLessThan(sum);
        }
    }

    @Test
    void theUnitPriceIsRoundedHalfUpToTheCurrencysScale() {
        Discount half = Discount.percent(new BigDecimal("50"), Basis.ON_BASE);
        assertThat(unitPrice("EUR", "0.25", half)).isEqualByComparingTo("0.13");
        assertThat(unitPrice("JPY", "25", half)).isEqualByComparingTo("13");
        assertThat(unitPrice("KWD", "0.025", half)).isEqualByComparingTo("0.013");
    }

    @Test
    void theEffectiveDiscountIsAgainstTheListAndAfterRounding() {
        Discount tenth = Discount.percent(BigDecimal.TEN, Basis.ON_BASE);
        // 6 JPY less a tenth is 5.4, rounded 5: a sixth less, and so it is approved.
        Priced priced =
                Pricing.price(
                        new Order(
                                Currency.getInstance("JPY"),
                                List.of(item("1000", "6", tenth)),
                                BigDecimal.ZERO,
                                null));
        assertThat(priced.discountPercent()).isEqualByComparingTo("16.67");
        assertThat(priced.steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.LIST, Step.Kind.LINE_DISCOUNT, Step.Kind.ROUNDING);
    }

    @Test
    void nothingCostsNothingAndIsNoDivisionByZero() {
        Priced priced =
                Pricing.price(
                        new Order(
                                Currency.getInstance("EUR"),
                                List.of(item("3", "0")),
                                BigDecimal.TEN,
                                BigDecimal.TEN));
        assertThat(priced.total().signum()).isZero();
        assertThat(priced.discountPercent()).isEqualByComparingTo("0");
    }

    @Test
    void discountsAboveThePriceAreRefusedAndNameTheLine() {
        Order order =
                new Order(
                        Currency.getInstance("EUR"),
                        List.of(
                                item("1", "10"),
                                item("1", "10", Discount.amount(new BigDecimal("10.01")))),
                        BigDecimal.ZERO,
                        null);
        assertThatThrownBy(() -> Pricing.price(order))
                .isInstanceOfSatisfying(
                        PricingRefused.class,
                        refused -> {
                            assertThat(refused.item()).isEqualTo(1);
                            assertThat(refused.field()).isEqualTo("discounts");
                        });
    }

    @Test
    void aLineThatIsTooLargeIsRefusedBeforeAnythingOverflows() {
        Order order =
                new Order(
                        Currency.getInstance("EUR"),
                        List.of(item("9999999999999", "9999999999999999999")),
                        BigDecimal.ZERO,
                        null);
        assertThatThrownBy(() -> Pricing.price(order))
                .isInstanceOfSatisfying(
                        PricingRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("quantity"));
    }

    private static Order order(Random random) {
        Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        List<Order.Item> items =
                IntStream.range(0, 1 + random.nextInt(8)).mapToObj(i -> item(random)).toList();
        BigDecimal discount = new BigDecimal(BigInteger.valueOf(random.nextInt(1_000_001)), 4);
        BigDecimal tax =
                random.nextBoolean()
                        ? null
                        : new BigDecimal(BigInteger.valueOf(random.nextInt(3000)), 2);
        return new Order(currency, items, discount, tax);
    }

    private static Order.Item item(Random random) {
        BigDecimal quantity =
                new BigDecimal(
                        BigInteger.valueOf(1 + random.nextInt(5_000_000)), random.nextInt(7));
        BigDecimal price =
                new BigDecimal(BigInteger.valueOf(random.nextInt(9_999_999)), random.nextInt(7));
        List<Discount> discounts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Basis basis = Basis.values()[random.nextInt(2)];
            // Together at most 99 %, so that no price falls below zero.
            discounts.add(
                    random.nextInt(4) > 0
                            ? Discount.percent(
                                    new BigDecimal(BigInteger.valueOf(random.nextInt(330_000)), 4),
                                    basis)
                            : new Discount(null, price.movePointLeft(3), basis, "r" + i));
        }
        return new Order.Item(quantity, price, discounts);
    }

    private static Order.Item item(String quantity, String price, Discount... discounts) {
        return new Order.Item(new BigDecimal(quantity), new BigDecimal(price), List.of(discounts));
    }

    private static BigDecimal unitPrice(String currency, String list, Discount discount) {
        Order order =
                new Order(
                        Currency.getInstance(currency),
                        List.of(item("1", list, discount)),
                        BigDecimal.ZERO,
                        null);
        return Pricing.price(order).lines().getFirst().unitPrice().amount();
    }

    private static Money sum(List<Step> steps) {
        return steps.stream().map(Step::delta).reduce(Money::plus).orElseThrow();
    }
}
