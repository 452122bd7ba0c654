package org.setu.system.story;

import java.util.Map;

/**
 * What the two sides do with a contract.
 *
 * @param contract its path
 * @param agent whose client it is
 * @param director of the client
 * @param lawyer proposes wordings
 * @param reviewer reviews, approves and signs
 */
record Negotiation(
        String contract,
        Actor agent,
        Actor director,
        Actor lawyer,
        Actor reviewer,
        Narrator narrator) {

    /** From the draft to the client's table. */
    void review() {
        director.get(contract).expect(404);
        narrator.note("a draft is nothing for the client's eyes");
        agent.step(contract, "submit", null).expect("/state", "INTERNAL_REVIEW");
        Answer refused =
                reviewer.tryStep(contract, "approve", exactText(reviewer, contract)).expect(409);
        narrator.note("%s Allowed: %s", refused.text("/detail"), refused.allowed());
        lawyer.step(contract, "negotiate", null).expect("/state", "NEGOTIATION");
    }

    /** The client wants other words; one wording is agreed. */
    void disagree() {
        Waiting.until("the client sees it", () -> director.quietly().get(contract).status() == 200);
        Answer seen = director.get(contract).expect(200);
        Answer version =
                director.get(contract + "/versions/" + seen.text("/textVersion")).expect(200);
        String clause = version.text("/clauses/0/number");
        String raised =
                contract
                        + "/disagreements/"
                        + director.create(
                                        contract + "/disagreements",
                                        Map.of(
                                                "clause",
                                                clause,
                                                "wording",
                                                "The goods are delivered within 40 days."))
                                .id();
        agent.step(contract, "request-approval", null).expect("/state", "APPROVAL");
        Answer early =
                reviewer.tryStep(contract, "approve", exactText(reviewer, contract)).expect(409);
        narrator.note("while they disagree: %s", early.text("/detail"));
        lawyer.step(contract, "renegotiate", null).expect("/state", "NEGOTIATION");
        lawyer.step(raised, "propose", Map.of("wording", "The goods are delivered in 50 days."))
                .expect("/state", "PROPOSED");
        lawyer.tryStep(raised, "agree", null).expect(403);
        narrator.note("nobody agrees to his own words");
        director.step(raised, "agree", null).expect("/state", "AGREED");
    }

    /** Approval of exactly this text; then both sides are asked to sign it. */
    void approve() {
        agent.step(contract, "request-approval", null).expect("/state", "APPROVAL");
        reviewer.step(contract, "approve", exactText(reviewer, contract))
                .expect("/state", "READY_TO_SIGN");
        lawyer.step(
                        contract,
                        "send-to-sign",
                        Map.of(
                                "signatoryId",
                                reviewer.quietly().get("/staff/me").text("/staff/id")))
                .expect("/state", "SIGNING");
    }

    /** The text that he sees. */
    Answer sign(Actor signer) {
        return signer.post(
                contract + "/signatures",
                Map.of(
                        "documentHash",
                        signer.quietly().get(contract).text("/textHash"),
                        "consentLanguage",
                        "en",
                        "consent",
                        true));
    }

    /** The text that is approved, by its hash. */
    private static Map<String, Object> exactText(Actor actor, String contract) {
        return Map.of("textHash", actor.quietly().get(contract).expect(200).text("/textHash"));
    }
}
