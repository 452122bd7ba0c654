package org.setu.deal.quote;

/** What came of a question for approval. */
public enum ApprovalState {
    ASKED,
    GIVEN,
    /** Nobody had to be asked: the discount is within the limit of whoever submitted it. */
    WITHIN_LIMIT,
    REFUSED,
    /** The quote was priced anew. */
    VOID
}
