package org.setu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir Path directory;

    @Test
    void comeFromTheFileAndBeforeItFromTheEnvironment() throws IOException {
        Path file =
                Files.writeString(
                        directory.resolve("config.properties"),
                        "SETU_PORT_OFFSET=100\nSETU_PORT_GATEWAY=1\n");

        assertThat(Settings.read(file, Map.of("SETU_PORT_GATEWAY", "2", "HOME", "/")))
                .isEqualTo(Map.of("SETU_PORT_OFFSET", "100", "SETU_PORT_GATEWAY", "2"));
    }

    @Test
    void leaveAFileWithHints() {
        Path file = directory.resolve("config.properties");

        assertThat(Settings.read(file, Map.of())).isEmpty();
        assertThat(file).content().contains("#SETU_PORT_OFFSET=500");
        assertThat(Settings.read(file, Map.of())).isEmpty();
    }
}
