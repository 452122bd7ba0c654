package org.setu.contract.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.contract.language.Language;
import org.setu.contract.person.Person;
import org.setu.platform.money.Money;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/**
 * What is settled before a contract is drafted, and stays as it is.
 *
 * @param language in which it is written
 * @param account with whom
 * @param owner who looks after it
 * @param contact with whom it is discussed, if that is known
 * @param lines the table of prices
 * @param net what the lines come to
 * @param total what is paid
 * @param paymentDays after the invoice
 * @param deliveryOn the day of delivery, if there is one
 */
public record Terms(
        Language language,
        Person account,
        Person owner,
        @Nullable PartnerContact contact,
        List<LineTerms> lines,
        Money net,
        Money total,
        int paymentDays,
        @Nullable LocalDate deliveryOn) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** Beyond it prices of single pieces could not be kept. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /**
     * The sum of the lines, which is also what is paid.
     *
     * @throws ProblemException naming each line whose amount is negative, in another currency, or
     *     not what its quantity, price and discount come to
     */
    public static Money sum(List<LineTerms> lines) {
        List<FieldProblem> errors = new ArrayList<>();
        Money sum = Money.zero(lines.getFirst().net().currency());
        for (int i = 0; i < lines.size(); i++) {
            LineTerms line = lines.get(i);
            String at = "/lines/" + i;
            int before = errors.size();
            check(errors, at + "/unitPrice", line.unitPrice(), sum);
            check(errors, at + "/net", line.net(), sum);
            if (errors.size() == before && !comesTo(line)) {
                errors.add(FieldProblem.at(at + "/net/amount", "must be " + net(line)));
            }
            if (errors.isEmpty()) {
                sum = sum.plus(line.net());
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return sum;
    }

    /** To the cent: whoever computed it may have rounded the unit price first. */
    private static boolean comesTo(LineTerms line) {
        int decimals = Math.max(0, line.net().currency().getDefaultFractionDigits());
        BigDecimal off = net(line).subtract(line.net().amount()).abs();
        BigDecimal pieces = line.quantity().max(BigDecimal.ONE);
        return off.compareTo(BigDecimal.ONE.movePointLeft(decimals).multiply(pieces)) <= 0;
    }

    private static BigDecimal net(LineTerms line) {
        int decimals = Math.max(0, line.net().currency().getDefaultFractionDigits());
        return line.unitPrice()
                .amount()
                .multiply(line.quantity())
                .multiply(HUNDRED.subtract(line.discountPercent()))
                .divide(HUNDRED, decimals, RoundingMode.HALF_UP);
    }

    private static void check(List<FieldProblem> errors, String at, Money money, Money reference) {
        if (money.signum() < 0 || money.amount().compareTo(MOST) > 0) {
            errors.add(
                    FieldProblem.at(at + "/amount", "must be from 0 to " + MOST.toPlainString()));
        }
        if (!money.currency().equals(reference.currency())) {
            errors.add(
                    FieldProblem.at(
                            at + "/currency",
                            "must be %s: a contract has one currency"
                                    .formatted(reference.currencyCode())));
        }
    }
}
