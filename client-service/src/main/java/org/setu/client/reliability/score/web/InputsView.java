package org.setu.client.reliability.score.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.score.KnownPayment;
import org.setu.client.reliability.score.KnownSignal;
import org.setu.client.reliability.score.KnownStatement;
import org.setu.client.reliability.score.ScoreInputs;
import org.setu.client.reliability.statement.StatementSource;
import org.setu.client.reliability.statement.web.FiguresRequest;

/** What was known of somebody when he was assessed. */
@Schema(name = "ReliabilityInputs")
record InputsView(
        List<Statement> statements, @Nullable KnownPayment payment, List<KnownSignal> signals) {

    /** A statement as it was then. */
    @Schema(name = "ReliabilityStatement")
    record Statement(
            UUID id,
            @Schema(examples = "2025-12-31") LocalDate periodEnd,
            @Schema(examples = "12") int months,
            @Schema(examples = "EUR") String currency,
            StatementSource source,
            boolean audited,
            FiguresRequest figures) {

        static Statement of(KnownStatement known) {
            return new Statement(
                    known.id(),
                    known.periodEnd(),
                    known.months(),
                    known.currency(),
                    known.source(),
                    known.audited(),
                    FiguresRequest.of(known.figures()));
        }
    }

    static InputsView of(ScoreInputs inputs) {
        return new InputsView(
                inputs.statements().stream().map(Statement::of).toList(),
                inputs.payment(),
                inputs.signals());
    }
}
