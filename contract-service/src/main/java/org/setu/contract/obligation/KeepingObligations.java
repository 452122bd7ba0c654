package org.setu.contract.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractMoved;
import org.setu.contract.contract.ContractState;
import org.setu.contract.language.Language;
import org.setu.contract.obligation.ObligationState.Transition;
import org.setu.contract.person.Side;

/** Writes down what each side owes, and what became of it. */
@ApplicationScoped
public class KeepingObligations {

    private final Obligations obligations;
    private final InstantSource clock;

    KeepingObligations(Obligations obligations, InstantSource clock) {
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * One more thing that a side owes by a contract that is active.
     *
     * @throws org.setu.platform.problem.ProblemException if it is not, or a field is not right
     */
    public Obligation add(Contract contract, ObligationDetails details) {
        contract.state().require(ContractState.Transition.OWE);
        Obligation obligation = new Obligation(contract, details, clock.instant());
        obligations.persist(obligation);
        return obligation;
    }

    /** A step that somebody takes. */
    public void step(Obligation obligation, Transition transition, @Nullable String why) {
        obligation.step(transition, why, clock.instant());
    }

    /** What was agreed to be delivered is owed as soon as the contract holds. */
    void activated(@Observes ContractMoved move) {
        Contract contract = move.contract();
        LocalDate deliveryOn = contract.prices().deliveryOn();
        if (contract.state() == ContractState.ACTIVE
                && move.before() == ContractState.SIGNED
                && deliveryOn != null) {
            add(
                    contract,
                    new ObligationDetails(
                            Side.OURS, delivery(contract.language()), deliveryOn, null, null));
        }
    }

    private static String delivery(Language language) {
        return switch (language) {
            case EN -> "Delivery of the goods and services";
            case HI -> "वस्तुओं और सेवाओं की सुपुर्दगी";
            case RU -> "Поставка товаров и услуг";
        };
    }
}
