package org.setu.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir Path directory;

    @Test
    void givesTheLastLines() throws IOException {
        String text =
                IntStream.range(0, 50_000)
                        .mapToObj(i -> "line " + i)
                        .collect(Collectors.joining("\n"));
        Path log = Files.writeString(directory.resolve("a.log"), text);

        assertThat(LogTail.of(log, 2)).containsExactly("line 49998", "line 49999");
    }

    @Test
    void isEmptyWithoutALog() {
        assertThat(LogTail.of(directory.resolve("none.log"), 5)).isEmpty();
    }

    @Test
    void saysOfAJsonLineWhatAPersonWantsToKnow() {
        String line =
                """
                {"timestamp":"2026-11-23T21:00:00Z","level":"ERROR","message":"Not ready\\nat all",\
                "exception":{"message":"outer","causedBy":{"exception":{"message":"permission denied\\nmore"}}}}\
                """;

        assertThat(LogTail.readable(line))
                .isEqualTo("2026-11-23T21:00:00Z ERROR Not ready: permission denied");
    }

    @Test
    void cutsWhatNobodyReads() {
        assertThat(LogTail.readable("x".repeat(5000))).hasSize(303).endsWith("...");
    }
}
