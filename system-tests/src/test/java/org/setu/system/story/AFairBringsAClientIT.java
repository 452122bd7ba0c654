package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.system.stack.TestStack;

/**
 * Somebody is met at a fair, is a risk, becomes a client all the same and buys; the fair, the
 * client's timeline and a segment know it.
 */
class AFairBringsAClientIT {

    private final String word = "Messe-" + UUID.randomUUID().toString().substring(0, 8);
    private final TestStack stack = TestStack.get();
    private final Cast cast = new Cast(stack.stack(), stack.gateway(), new Narrator(_ -> {}));
    private final Actor agent = cast.person("moses.frase");
    private final Actor head = cast.person("dustin.brinkmann");
    private final Actor stranger = cast.person("vicki.laflamme");

    @Test
    void fromTheStandToTheFirstDeal() {
        String fair = openFair();
        String lead = qualifiedLead(fair);
        String account = convertedInSpiteOfTheRisk(lead);
        assertThat(agent.get("/accounts/" + account + "/timeline").items("kind"))
                .contains("LEAD", "CONTACT");

        String deal = agent.create("/deals", Map.of("name", word, "accountId", account)).id();
        agent.step(
                "/deals/" + deal,
                "win",
                Map.of("amount", Map.of("amount", "1200.00", "currency", "EUR")));
        Waiting.until(
                "the timeline tells of the deal",
                () ->
                        agent.quietly()
                                .get("/accounts/" + account + "/timeline?kind=DEAL")
                                .items("what")
                                .equals(List.of("WON", "OPENED")));
        stranger.get("/accounts/" + account + "/timeline").expect(404);

        agent.get(fair + "/figures")
                .expect(200)
                .expect("/total/leads", "1")
                .expect("/total/convertedLeads", "1")
                .expect("/total/won/deals", "1")
                .expect("/total/won/values/0/amount", "1200.00");
        stranger.get(fair + "/figures").expect(200).expect("/total/leads", "0");
        isInTheSegmentOfWhoBuys(account);
        assertThat(agent.get("/due-contacts?accountId=" + account).items("agreed"))
                .containsExactly("false");
    }

    private String openFair() {
        String fair =
                "/trade-events/"
                        + agent.create(
                                        "/trade-events",
                                        Map.of(
                                                "name",
                                                word,
                                                "kind",
                                                "FAIR",
                                                "startsOn",
                                                "2026-11-02",
                                                "timeZone",
                                                "Europe/Berlin"))
                                .id();
        agent.step(fair, "open", null).expect("/state", "OPEN");
        return fair;
    }

    private String qualifiedLead(String fair) {
        String lead =
                "/leads/"
                        + agent.create(
                                        "/leads",
                                        Map.of(
                                                "company",
                                                word,
                                                "familyName",
                                                "Özil",
                                                "source",
                                                "EXHIBITION",
                                                "ownerId",
                                                agent.get("/staff/me").text("/staff/id"),
                                                "tradeEventId",
                                                fair.substring(fair.lastIndexOf('/') + 1)))
                                .id();
        agent.step(lead, "start", null);
        agent.step(lead, "qualify", null).expect("/status", "QUALIFIED");
        return lead;
    }

    /** A lead that is said to be insolvent is converted by a sales head only, who says why. */
    private String convertedInSpiteOfTheRisk(String lead) {
        String signal =
                "/risk-signals/"
                        + agent.create(
                                        "/risk-signals",
                                        Map.of(
                                                "leadId",
                                                lead.substring(lead.lastIndexOf('/') + 1),
                                                "kind",
                                                "INSOLVENCY",
                                                "observedOn",
                                                "2026-11-03"))
                                .id();
        agent.step(signal, "confirm", null).expect("/state", "CONFIRMED");
        agent.tryStep(lead, "convert", Map.of()).expect(409);
        agent.get(lead).expect(200).expect("/status", "QUALIFIED");
        agent.tryStep(lead, "convert", Map.of("acceptRisk", "I know them")).expect(403);
        String account =
                head.step(lead, "convert", Map.of("acceptRisk", "The court has lifted it"))
                        .expect("/status", "CONVERTED")
                        .json()
                        .path("accountId")
                        .asText();
        agent.get("/accounts/" + account + "/reliability")
                .expect(200)
                .expect("/blocked", "true")
                .expect("/score", "0");
        return account;
    }

    private void isInTheSegmentOfWhoBuys(String account) {
        String segment =
                "/segments/"
                        + head.create(
                                        "/segments",
                                        Map.of(
                                                "name",
                                                word,
                                                "kind",
                                                "LIVE",
                                                "shared",
                                                true,
                                                "rule",
                                                Map.of(
                                                        "all",
                                                        List.of(
                                                                Map.of(
                                                                        "field",
                                                                        "name",
                                                                        "op",
                                                                        "startsWith",
                                                                        "value",
                                                                        word),
                                                                Map.of(
                                                                        "field",
                                                                        "wonDeals",
                                                                        "op",
                                                                        "gte",
                                                                        "value",
                                                                        1)))))
                                .id();
        head.step(segment, "refresh", null);
        assertThat(agent.get(segment + "/members").items("accountId")).containsExactly(account);
        assertThat(stranger.get(segment + "/members").items("accountId")).isEmpty();
    }
}
