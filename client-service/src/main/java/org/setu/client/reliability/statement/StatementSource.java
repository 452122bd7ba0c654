package org.setu.client.reliability.statement;

/** Where a statement comes from; of two of one day, what stands first here is believed rather. */
public enum StatementSource {
    ANNUAL_REPORT,
    REGISTER,
    RATING_AGENCY,
    /** The client has told us himself. */
    CLIENT,
    OTHER
}
