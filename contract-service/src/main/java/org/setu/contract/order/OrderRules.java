package org.setu.contract.order;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.LineTerms;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** What must hold for orders. */
final class OrderRules {

    /** Beyond it sums could not be kept. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private OrderRules() {}

    /** Products of the contract, each once. */
    static List<OrderLine> lines(Contract contract, OrderDetails details) {
        Map<UUID, LineTerms> agreed =
                contract.lines().stream()
                        .collect(
                                Collectors.toMap(
                                        LineTerms::productId,
                                        Function.identity(),
                                        (first, second) -> first));
        List<FieldProblem> errors = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < details.lines().size(); i++) {
            OrderDetails.Line line = details.lines().get(i);
            LineTerms terms = agreed.get(line.productId());
            String at = "/lines/" + i + "/productId";
            if (terms == null) {
                errors.add(FieldProblem.at(at, "is no product of the contract"));
            } else if (!seen.add(line.productId())) {
                errors.add(FieldProblem.at(at, "is ordered a second time"));
            } else {
                OrderLine ordered = OrderLine.of(terms, line.quantity());
                if (ordered.amount().compareTo(MOST) > 0) {
                    errors.add(
                            FieldProblem.at(
                                    "/lines/" + i + "/quantity",
                                    "comes to more than " + MOST.toPlainString()));
                }
                lines.add(ordered);
            }
        }
        refuse(errors);
        return lines;
    }

    /** One key per system. */
    static Set<OrderKey> keys(UUID account, OrderDetails details) {
        List<FieldProblem> errors = new ArrayList<>();
        Map<String, OrderKey> keys = new HashMap<>();
        for (int i = 0; i < details.externalIds().size(); i++) {
            ExternalId key = details.externalIds().get(i);
            if (keys.put(key.system(), new OrderKey(account, key.system(), key.id())) != null) {
                errors.add(
                        FieldProblem.at(
                                "/externalIds/" + i + "/system", "names a system a second time"));
            }
        }
        refuse(errors);
        return Set.copyOf(keys.values());
    }

    static String zone(@Nullable String zone) {
        String name = zone == null ? "UTC" : zone;
        try {
            return ZoneId.of(name).getId();
        } catch (DateTimeException unknown) {
            throw ProblemException.invalid(
                    "/timeZone",
                    "must be a name of the time zone database, such as Asia/Kolkata, or an"
                            + " offset, such as +05:30");
        }
    }

    /** No more arrives than was ordered. */
    static void requireOpen(List<OrderLine> lines, Map<UUID, BigDecimal> arrived) {
        List<FieldProblem> errors = new ArrayList<>();
        int position = 0;
        for (Map.Entry<UUID, BigDecimal> delivery : arrived.entrySet()) {
            BigDecimal open =
                    lines.stream()
                            .filter(line -> line.productId().equals(delivery.getKey()))
                            .map(OrderLine::open)
                            .findFirst()
                            .orElse(BigDecimal.ZERO);
            if (delivery.getValue().compareTo(open) > 0) {
                errors.add(
                        FieldProblem.at(
                                "/lines/" + position + "/quantity",
                                "is more than the %s that are open"
                                        .formatted(open.stripTrailingZeros().toPlainString())));
            }
            position++;
        }
        refuse(errors);
    }

    /** Words by which it is found: numbers and keys. */
    static String searchText(Order order, Contract contract, OrderDetails details) {
        String keys =
                details.externalIds().stream().map(ExternalId::id).collect(Collectors.joining(" "));
        String all =
                String.join(" ", order.number(), contract.number(), contract.account().name(), keys)
                        .toLowerCase(Locale.ROOT);
        return all + " " + all.replace('-', ' ');
    }

    private static void refuse(List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
