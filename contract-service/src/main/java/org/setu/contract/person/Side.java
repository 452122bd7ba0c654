package org.setu.contract.person;

/** One of the two parties of a contract. */
public enum Side {
    OURS,
    THEIRS;

    public Side other() {
        return this == OURS ? THEIRS : OURS;
    }
}
