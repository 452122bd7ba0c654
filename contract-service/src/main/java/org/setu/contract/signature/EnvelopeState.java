package org.setu.contract.signature;

/** Where a signature envelope stands. It is prepared and sent in one step. */
public enum EnvelopeState {
    SENT,
    PARTIALLY_SIGNED,
    COMPLETED,
    DECLINED,
    /** The contract went back to the negotiation or was abandoned. */
    VOIDED;

    /** Whether a signature is still awaited. */
    public boolean open() {
        return this == SENT || this == PARTIALLY_SIGNED;
    }
}
