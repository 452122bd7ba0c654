package org.setu.system.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The head is away; a deputy decides in his name, and both names are kept. */
record StandingIn(Actor agent, Actor head, Actor deputy, Narrator narrator) {

    void decide(Offer offer, String contract, String name) {
        String headId = id(head);
        String deputyId = id(deputy);
        String substitutions = "/staff/" + headId + "/substitutions";
        String substitution =
                substitutions
                        + "/"
                        + head.create(
                                        substitutions,
                                        Map.of(
                                                "deputyId",
                                                deputyId,
                                                "from",
                                                Instant.now().minusSeconds(60).toString(),
                                                "until",
                                                Instant.now().plus(Duration.ofDays(1)).toString()))
                                .id();
        Offer.Asked asked = offer.ask(name);
        deputy.get(asked.deal()).expect(404);
        deputy.tryStepUnseen(asked.quote(), "approve").expect(404);
        agent.get(asked.quote()).expect("/state", "IN_APPROVAL");
        narrator.note("in the deputy's own name there is nothing to see");

        Actor acting = deputy.actingFor(headId);
        Waiting.until(
                "the deputy is known everywhere",
                () ->
                        acting.quietly().get(asked.quote()).status() == 200
                                && acting.quietly().get(contract).status() == 200);
        acting.get(asked.deal()).expect(200);
        acting.get(contract).expect(200);
        acting.step(asked.quote(), "approve", Map.of("note", "In his name"))
                .expect("/state", "APPROVED");
        Answer history = agent.get(asked.deal() + "/history").expect(200);
        boolean both =
                history.json()
                        .path("items")
                        .valueStream()
                        .filter(entry -> entry.at("/about/state").asText().equals("APPROVED"))
                        .anyMatch(entry ->
                                entry.path("actor").asText().equals("p:" + deputyId)
                                        && entry.path("actingFor").asText().equals(headId));
        if (!both) {
            throw new StoryFailure("not both names stand in " + history.json());
        }
        Answer quote = agent.get(asked.quote()).expect(200);
        String approval = "/approvals/" + (quote.json().path("approvals").size() - 1);
        quote.expect(approval + "/decidedBy/id", deputyId)
                .expect(approval + "/decidedFor/id", headId);
        narrator.note(
                "the history and the quote say: approved by %s for %s",
                quote.text(approval + "/decidedBy/name"),
                quote.text(approval + "/decidedFor/name"));
        head.step(substitution, "cancel", Map.of());
        Waiting.until(
                "the deputy is out everywhere",
                () -> acting.quietly().get(contract).status() == 403);
        acting.get(contract).expect(403);
        narrator.note("he is back; nobody acts for him any more");
    }

    private static String id(Actor actor) {
        return actor.quietly().get("/staff/me").expect(200).text("/staff/id");
    }
}
