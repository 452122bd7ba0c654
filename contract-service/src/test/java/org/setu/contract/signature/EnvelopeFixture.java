package org.setu.contract.signature;

import static org.setu.contract.contract.ContractFixture.NOW;
import static org.setu.contract.contract.ContractFixture.OLGA;

import java.util.UUID;
import org.setu.contract.contract.Contract;
import org.setu.contract.person.Person;
import org.setu.contract.person.Side;

/** Envelopes without a database. */
public final class EnvelopeFixture {

    private EnvelopeFixture() {}

    /** The partner signed first. */
    public static SignatureEnvelope signedByBoth(Contract contract) {
        SignatureEnvelope envelope = new SignatureEnvelope(contract, OLGA, NOW);
        Person anna = new Person(new UUID(0, 0xf3), "Anna Petrova");
        envelope.sign(signature(contract, Side.THEIRS, anna, "anna@isdom.example", "203.0.113.7"));
        envelope.sign(signature(contract, Side.OURS, OLGA, "olga", "10.0.0.5"));
        return envelope;
    }

    private static Signature signature(
            Contract contract, Side side, Person person, String login, String address) {
        return new Signature(
                side,
                person.id(),
                person.name(),
                login,
                NOW.plusSeconds(60),
                address,
                contract.textHash(),
                Consent.in(contract.language()),
                contract.language());
    }
}
