package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.system.stack.Caller;

/** The historic deals without an account belong to their agent and who leads him. */
class AnAgentSeesOnlyHisOwnIT {

    private static final Caller AGENT = Caller.named("Moses Frase");
    private static final Caller HEAD = Caller.named("Dustin Brinkmann");
    private static final Caller NEIGHBOUR = Caller.named("Melvin Marxen");
    private static final Caller FAR_AWAY = Caller.named("Summer Sewald");

    @Test
    void aDealWithoutAccountIsSeenByItsAgentAndHisManagersOnly() {
        String deal = withoutAccount();

        assertThat(AGENT.status(deal)).isEqualTo(200);
        assertThat(HEAD.status(deal)).isEqualTo(200);
        assertThat(Caller.AUDITOR.status(deal)).isEqualTo(200);
        assertThat(NEIGHBOUR.status(deal)).isEqualTo(404);
        assertThat(FAR_AWAY.status(deal)).isEqualTo(404);
    }

    @Test
    void theReportCountsWhatTheCallerSees() {
        int all = won(Caller.AUDITOR);
        int ofHead = won(HEAD);
        int ofAgent = won(AGENT);

        assertThat(ofAgent).isPositive().isLessThan(ofHead);
        assertThat(ofHead).isLessThan(all);
    }

    @Test
    void listsAndCountsAgree() {
        int counted = AGENT.count("/deals?state=WON");
        List<Map<String, Object>> page = AGENT.items("/deals?state=WON&limit=200");

        assertThat(page).hasSize(Math.min(200, counted));
        assertThat(won(AGENT)).isEqualTo(counted);
    }

    private static String withoutAccount() {
        return AGENT.items("/deals?ownerId=" + AGENT.staffId() + "&state=OPEN&limit=200").stream()
                .filter(deal -> deal.get("account") == null)
                .map(deal -> "/deals/" + deal.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private static int won(Caller caller) {
        return caller.get("/reports/sales").getInt("total.won");
    }
}
