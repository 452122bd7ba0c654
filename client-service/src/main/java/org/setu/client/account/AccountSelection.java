package org.setu.client.account;

import org.setu.platform.paging.Among;

/** A feature that knows of some accounts lets the list of accounts show them alone. */
public interface AccountSelection {

    /** The parameter that asks for it. */
    String parameter();

    /**
     * What the ids of the accounts are among.
     *
     * @param value of the parameter
     * @throws org.setu.platform.problem.ProblemException (400) if it means nothing to the caller
     */
    Among selected(String value);
}
