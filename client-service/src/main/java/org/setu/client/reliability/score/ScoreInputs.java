package org.setu.client.reliability.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody when he is assessed; kept with the assessment, so that it can be
 * explained years later.
 *
 * @param statements that count, the newest first
 * @param payment the newest that counts; null if there is none
 * @param signals that count
 * @param negativeEquity what the kind of this name means now; null if it is not active
 */
public record ScoreInputs(
        List<KnownStatement> statements,
        @Nullable KnownPayment payment,
        List<KnownSignal> signals,
        @Nullable DerivedKind negativeEquity) {

    /** The kind of signals that figures tell. */
    static final String NEGATIVE_EQUITY = "NEGATIVE_EQUITY";

    /** What a kind of signal means that figures tell. */
    public record DerivedKind(String name, int points, boolean blocking) {}
}
