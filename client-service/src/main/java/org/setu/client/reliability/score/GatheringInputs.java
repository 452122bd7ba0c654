package org.setu.client.reliability.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.Party;
import org.setu.client.reliability.payment.PaymentRecords;
import org.setu.client.reliability.score.ScoreInputs.DerivedKind;
import org.setu.client.reliability.signal.RiskSignal;
import org.setu.client.reliability.signal.RiskSignalKind;
import org.setu.client.reliability.signal.RiskSignalKinds;
import org.setu.client.reliability.signal.RiskSignals;
import org.setu.client.reliability.signal.SignalKindDetails;
import org.setu.client.reliability.signal.SignalState;
import org.setu.client.reliability.statement.FinancialStatements;

/** Finds what is known of somebody on a day. */
@ApplicationScoped
class GatheringInputs {

    private final FinancialStatements statements;
    private final PaymentRecords payments;
    private final RiskSignals signals;
    private final RiskSignalKinds kinds;

    GatheringInputs(
            FinancialStatements statements,
            PaymentRecords payments,
            RiskSignals signals,
            RiskSignalKinds kinds) {
        this.statements = statements;
        this.payments = payments;
        this.signals = signals;
        this.kinds = kinds;
    }

    ScoreInputs of(Party party, LocalDate on) {
        List<RiskSignal> counting = signals.of(party, on);
        Set<String> keys = new HashSet<>();
        keys.add(ScoreInputs.NEGATIVE_EQUITY);
        counting.forEach(signal -> keys.add(signal.details().kind()));
        Map<String, RiskSignalKind> meanings = kinds.by(keys);
        return new ScoreInputs(
                statements.of(party, Freshness.OF_STATEMENTS.from(on)).stream()
                        .map(KnownStatement::of)
                        .toList(),
                payment(party.accountId(), on),
                counting.stream().map(signal -> known(signal, meanings)).toList(),
                derived(meanings.get(ScoreInputs.NEGATIVE_EQUITY)));
    }

    private @Nullable KnownPayment payment(@Nullable UUID account, LocalDate on) {
        return account == null
                ? null
                : payments.latest(account, Freshness.OF_PAYMENTS.from(on))
                        .map(KnownPayment::of)
                        .orElse(null);
    }

    private static KnownSignal known(RiskSignal signal, Map<String, RiskSignalKind> meanings) {
        SignalKindDetails kind =
                Objects.requireNonNull(meanings.get(signal.details().kind())).details();
        return new KnownSignal(
                signal.id(),
                kind.key(),
                kind.name(),
                kind.points(),
                kind.blocking(),
                signal.observedOn(),
                signal.state() == SignalState.CONFIRMED);
    }

    private static @Nullable DerivedKind derived(@Nullable RiskSignalKind kind) {
        if (kind == null || !kind.details().active()) {
            return null;
        }
        SignalKindDetails details = kind.details();
        return new DerivedKind(details.name(), details.points(), details.blocking());
    }
}
