package org.setu.client.segment;

import org.jspecify.annotations.Nullable;

/** Why a score is missing. */
public enum RfmReason {
    /** No deal was won until the day that is looked back from. */
    NO_WIN,
    /** None in the months that count has a value in the currency that counts. */
    NO_VALUE_IN_CURRENCY;

    static @Nullable RfmReason of(@Nullable Integer recency, @Nullable Integer monetary) {
        if (recency == null) {
            return NO_WIN;
        }
        return monetary == null ? NO_VALUE_IN_CURRENCY : null;
    }
}
