package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.setu.system.stack.Caller;
import org.setu.system.stack.TestStack;

/** What {@code ./setu story} tells, and what stands in the figures afterwards. */
class TheWholeStoryIT {

    @Test
    void isToldToItsEndAndStandsInTheReport() {
        Caller agent = new Caller("moses.frase");
        String report = "/reports/sales?asOf=" + java.time.LocalDate.now(java.time.ZoneOffset.UTC);
        int wonBefore = agent.get(report).getInt("total.won");
        List<String> lines = new ArrayList<>();

        Story.Ending ending = TestStack.get().story(lines::add).tell();

        assertThat(agent.get("/deals/" + ending.deal()).getString("state")).isEqualTo("WON");
        assertThat(agent.get("/contracts/" + ending.contract()).getString("state"))
                .isEqualTo("ACTIVE");
        assertThat(agent.get(report).getInt("total.won")).isEqualTo(wonBefore + 1);
        assertThat(lines).anyMatch(line -> line.contains("Setu is") || line.contains("curl"));
        assertThat(lines).noneMatch(line -> line.contains("eyJ"));
    }
}
