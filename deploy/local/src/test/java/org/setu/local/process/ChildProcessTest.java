package org.setu.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir Path directory;

    @Test
    void tellsWhyAProgramEndedWithTheEndOfItsLog() {
        try (ChildProcess child = shell("echo no such table; exit 7")) {
            assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(30), () -> false))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Sample ended with exit code 7")
                    .hasMessageEndingWith("no such table");
        }
    }

    @Test
    void killsWhoDoesNotBecomeReady() {
        try (ChildProcess child = shell("exec sleep 600")) {
            assertThatThrownBy(() -> child.awaitReady(Duration.ZERO, () -> false))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("was not ready after 0 s");
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void takesItsOwnChildrenWithItWhenKilled() {
        try (ChildProcess child = shell("sleep 600 & wait")) {
            child.awaitReady(Duration.ofSeconds(30), () -> child.process().children().count() == 1);
            List<ProcessHandle> children = child.process().children().toList();
            child.kill();
            assertThat(child.isAlive()).isFalse();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
    }

    private ChildProcess shell(String script) {
        return ChildProcess.start(
                "Sample",
                directory,
                List.of("sh", "-c", script),
                Map.of(),
                directory.resolve("sample.log"),
                StopSignal.TERMINATE);
    }
}
