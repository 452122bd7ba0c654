package org.setu.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.setu.platform.json.StrictJson;

class ProblemPageTest {

    private static final Path PAGE = Path.of("../../docs/problems.md");

    /** Run with -Dsetu.update=true to write the page anew. */
    @Test
    void theCommittedPageIsTheGeneratedOne() throws IOException {
        if (Boolean.getBoolean("setu.update")) {
            Files.writeString(PAGE, ProblemPage.markdown());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(ProblemPage.markdown());
    }

    @Test
    void aProblemReadsAsRfc9457Says() throws IOException {
        Problem problem =
                Problem.of(ProblemType.NOT_FOUND, "There is no such deal.")
                        .occurredAt("/api/v1/deals/1", "abc");
        assertThat(StrictJson.mapper().writeValueAsString(problem))
                .isEqualTo(
                        "{\"type\":\"/problems/not-found\",\"title\":\"There is no such thing\","
                                + "\"status\":404,\"detail\":\"There is no such deal.\","
                                + "\"instance\":\"/api/v1/deals/1\",\"traceId\":\"abc\"}");
    }
}
