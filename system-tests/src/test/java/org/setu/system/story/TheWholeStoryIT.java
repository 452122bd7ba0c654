package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.setu.system.stack.Caller;

/**
 * {@code ./setu story}. It ends with an exception where something is not as it must be; looked at
 * here is what it leaves behind, and that its lines can be shown to anybody.
 */
class TheWholeStoryIT {

    private final Story.Ending ending = ToldStory.ending();

    @Test
    void leavesAWonDealAndAnActiveContract() {
        Caller agent = new Caller("moses.frase");
        JsonPath deal = agent.get("/deals/" + ending.deal());
        JsonPath contract = agent.get("/contracts/" + ending.contract());

        assertThat(deal.getString("state")).isEqualTo("WON");
        assertThat(contract.getString("state")).isEqualTo("ACTIVE");
        assertThat(contract.getString("deal.id")).isEqualTo(ending.deal());
        assertThat(agent.count("/orders?contractId=" + ending.contract()))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void tellsEachRequestAsCurlAndNeverASecret() {
        List<String> lines = ToldStory.lines();

        assertThat(lines).filteredOn(line -> line.startsWith("== ")).hasSizeGreaterThan(8);
        assertThat(lines)
                .filteredOn(line -> line.contains("curl -s") && line.contains(" ms  "))
                .hasSizeGreaterThan(80)
                .allMatch(line -> line.matches(" +\\d{3} +\\d+ ms {2}curl .*http://.*"));
        assertThat(lines)
                .noneMatch(line -> line.contains("eyJ"))
                .noneMatch(line -> line.contains(ending.clientSecret()))
                .noneMatch(line -> line.matches(".*[?&]token=[^\"$].*"));
    }
}
