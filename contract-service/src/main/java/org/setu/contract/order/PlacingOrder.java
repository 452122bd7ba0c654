package org.setu.contract.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractState;
import org.setu.contract.contract.Contracts;
import org.setu.contract.contract.messaging.ContractFact;
import org.setu.contract.contract.messaging.ContractFacts;
import org.setu.contract.contract.messaging.ContractFacts.Kind;
import org.setu.contract.contract.messaging.ContractNotices;
import org.setu.contract.person.CurrentPerson;
import org.setu.platform.entity.Numbering;
import org.setu.platform.notice.Notice.About;

/** Places orders and delivers them. */
@ApplicationScoped
public class PlacingOrder {

    private final Orders orders;
    private final Contracts contracts;
    private final Numbering numbering;
    private final ContractFacts facts;
    private final ContractNotices notices;
    private final CurrentPerson current;
    private final InstantSource clock;

    PlacingOrder(
            Orders orders,
            Contracts contracts,
            Numbering numbering,
            ContractFacts facts,
            ContractNotices notices,
            CurrentPerson current,
            InstantSource clock) {
        this.orders = orders;
        this.contracts = contracts;
        this.numbering = numbering;
        this.facts = facts;
        this.notices = notices;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Calls off what an active contract promises.
     *
     * @throws org.setu.platform.problem.ProblemException if it is not active, or a line names what
     *     it does not have
     */
    public Order place(Contract contract, OrderDetails details) {
        contract.state().require(ContractState.Transition.ORDER);
        Instant now = clock.instant();
        Order order =
                new Order(
                        numbering.next(Order.NUMBERS),
                        contract,
                        details,
                        current.get().name(),
                        now);
        orders.persistAndFlush(order);
        facts.publish(Kind.ORDER_PLACED, contract, part(order));
        notice(contract, order, now);
        return order;
    }

    /** Orders something else instead. */
    public void change(Order order, OrderDetails details) {
        Contract contract = contracts.get(order.contractId());
        Instant now = clock.instant();
        order.change(contract, details, now);
        notice(contract, order, now);
    }

    public void confirm(Order order) {
        order.confirm(clock.instant());
    }

    public void reject(Order order, String why) {
        order.reject(why, clock.instant());
    }

    public void start(Order order) {
        order.start(clock.instant());
    }

    /** So much more arrived, by product; all that is open if nothing is named. */
    public void deliver(Order order, Map<UUID, BigDecimal> arrived) {
        order.deliver(arrived, clock.instant());
        if (order.state() == OrderState.DELIVERED) {
            facts.publish(Kind.ORDER_DELIVERED, contracts.get(order.contractId()), part(order));
        }
    }

    public void close(Order order) {
        order.close(clock.instant());
    }

    public void cancel(Order order, String why) {
        order.cancel(why, clock.instant());
    }

    /** Tells of an order that is late now, once. */
    void notice(Contract contract, Order order, Instant now) {
        if (order.passTime(now)) {
            facts.publish(Kind.ORDER_LATE, contract, part(order));
            notices.late(
                    contract,
                    "order-late",
                    new About("order", order.id(), order.number(), contract.title()),
                    Map.of("order", order.number(), "dueOn", order.dueOn().toString()));
        }
    }

    private static ContractFact.Order part(Order order) {
        return new ContractFact.Order(
                order.id(),
                order.number(),
                order.externalIds().stream()
                        .map(key -> new ContractFact.Key(key.system(), key.id()))
                        .toList(),
                order.dueOn(),
                order.state().name());
    }
}
