package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.system.stack.TestStack;

/** A need becomes a deal, the deal is lost to a competitor, and the market knows it. */
class ARivalWinsIT {

    private final String word = "Rival-" + UUID.randomUUID().toString().substring(0, 8);
    private final TestStack stack = TestStack.get();
    private final Cast cast = new Cast(stack.stack(), stack.gateway(), new Narrator(_ -> {}));
    private final Actor agent = cast.person("moses.frase");
    private final Actor head = cast.person("dustin.brinkmann");
    private final Actor stranger = cast.person("vicki.laflamme");
    private final Actor marketing = cast.staff("Mira", "Markt", "marketing");

    @Test
    void fromANeedToALossThatCountsUntilTheDealIsReopened() {
        String account = agent.create("/accounts", Map.of("name", word, "tier", "KEY")).id();
        String need = confirmedNeed(account);
        String deal = agent.create("/deals", Map.of("name", word, "accountId", account)).id();
        agent.patch(need, Map.of("dealIds", List.of(deal))).expect(200);
        assertThat(agent.get("/needs?dealId=" + deal).items("subject")).containsExactly("पाँच वैन");
        agent.get("/needs/coverage?groupBy=category&accountId=" + account)
                .expect(200)
                .expect("/total/withDeal", "1")
                .expect("/groups/0/key", "DELIVERY VANS");

        String rival = rivalAt(account);
        String named = (word + " & Söhne").toUpperCase(Locale.ROOT);
        agent.step("/deals/" + deal, "lose", Map.of("reason", "Price", "competitor", named));
        counted(rival, 0);
        assertThat(agent.get("/competitors/win-loss?groupBy=competitor").json().toString())
                .contains(named);

        marketing
                .patch("/competitors/" + rival, Map.of("aliases", List.of(word + " & Söhne")))
                .expect(200);
        counted(rival, 1);
        stranger.get(against(rival)).expect(200).expect("/total/lost", "0");

        head.step("/deals/" + deal, "reopen", Map.of("note", "They called back"));
        Waiting.until("nothing is lost", () -> lost(rival) == 0);
        agent.step(need, "leave-unmet", Map.of("reason", "They lease until 2029"))
                .expect("/state", "UNMET");
    }

    private String confirmedNeed(String account) {
        String need =
                "/needs/"
                        + agent.create(
                                        "/needs",
                                        Map.of(
                                                "accountId",
                                                account,
                                                "category",
                                                "Delivery vans",
                                                "subject",
                                                "पाँच वैन",
                                                "evidence",
                                                List.of(
                                                        Map.of(
                                                                "kind",
                                                                "OBSERVED",
                                                                "text",
                                                                "Two stand in the yard.",
                                                                "notedOn",
                                                                "2026-11-02"))))
                                .id();
        agent.step(need, "confirm", null).expect("/state", "CONFIRMED");
        return need;
    }

    private String rivalAt(String account) {
        String rival = marketing.create("/competitors", Map.of("name", word + " Rival")).id();
        agent.create(
                "/competitor-positions",
                Map.of("accountId", account, "competitorId", rival, "strength", "STRONG"));
        return rival;
    }

    /** Waits until the end of the deal is known, by whomever it was won. */
    private void counted(String rival, int lost) {
        Waiting.until(
                "the loss is known",
                () ->
                        agent.quietly()
                                .get("/competitors/win-loss?groupBy=competitor")
                                .expect(200)
                                .json()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains(word.toLowerCase(Locale.ROOT)));
        assertThat(lost(rival)).isEqualTo(lost);
    }

    private int lost(String rival) {
        return agent.quietly().get(against(rival)).expect(200).json().at("/total/lost").asInt();
    }

    private static String against(String rival) {
        return "/competitors/win-loss?competitorId=" + rival;
    }
}
