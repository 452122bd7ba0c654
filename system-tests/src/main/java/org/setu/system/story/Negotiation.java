package org.setu.system.story;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What the two sides do with a contract.
 *
 * @param contract its path
 */
record Negotiation(String contract, Consumer<String> log) {

    /** The partner wants other words; one wording is agreed. */
    void disagree(Actor agent, Actor partner, Actor lawyer, Actor reviewer) {
        InboxStream.await("the partner sees it", () -> partner.get(contract).status() == 200);
        Answer version =
                partner.get(contract + "/versions/" + partner.get(contract).text("/textVersion"))
                        .expect(200);
        String clause = version.text("/clauses/0/number");
        String raised =
                contract
                        + "/disagreements/"
                        + partner.create(
                                        contract + "/disagreements",
                                        Map.of(
                                                "clause",
                                                clause,
                                                "wording",
                                                "The goods are delivered within 40 days."))
                                .id();
        agent.step(contract, "request-approval", null).expect("/state", "APPROVAL");
        Answer early = reviewer.tryStep(contract, "approve", exactText(reviewer, contract));
        early.expect(409);
        log.accept("  while they disagree: " + early.text("/detail"));
        lawyer.step(contract, "renegotiate", null).expect("/state", "NEGOTIATION");
        lawyer.step(raised, "propose", Map.of("wording", "The goods are delivered in 50 days."))
                .expect("/state", "PROPOSED");
        lawyer.tryStep(raised, "agree", null).expect(403);
        partner.step(raised, "agree", null).expect("/state", "AGREED");
    }

    /** The text that he sees. */
    void sign(Actor signer) {
        signer.create(
                contract + "/signatures",
                Map.of(
                        "documentHash",
                        signer.get(contract).text("/textHash"),
                        "consentLanguage",
                        "en",
                        "consent",
                        true));
    }

    /** The text that is approved, by its hash. */
    static Map<String, Object> exactText(Actor actor, String contract) {
        return Map.of("textHash", actor.get(contract).expect(200).text("/textHash"));
    }
}
