package org.setu.client.cases;

/** What somebody wants of us. */
public enum CaseKind {
    /** To know something; advice on a contract, too. */
    QUESTION,
    /** That something be put right. */
    COMPLAINT,
    /** That we do better; a client's or a colleague's idea. */
    SUGGESTION
}
