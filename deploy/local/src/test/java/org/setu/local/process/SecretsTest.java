package org.setu.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir Path directory;

    @Test
    void areMadeOnceAndForTheirOwnerOnly() {
        Path file = directory.resolve("secret");

        String secret = Secrets.readOrCreate(file);

        assertThat(secret).matches("[A-Za-z0-9_-]{24}");
        assertThat(Secrets.readOrCreate(file)).isEqualTo(secret);
        assertThat(Secrets.isPrivate(file)).isTrue();
    }

    @Test
    void replaceAFileWithoutOpeningItToOthers() {
        Path file = directory.resolve("secret");
        Secrets.write(file, "one\n");
        Secrets.write(file, "two\n");

        assertThat(Secrets.readOrCreate(file)).isEqualTo("two");
        assertThat(Secrets.isPrivate(file)).isTrue();
    }
}
