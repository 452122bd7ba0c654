package org.setu.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    @TempDir Path directory;

    private Path jar;
    private Path caches;

    /** Ends well, and says from where its class came by {@code -Xlog:class+load}. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            System.out.println("done");
        }
    }

    @BeforeEach
    void pack() throws IOException {
        jar = directory.resolve("program.jar");
        caches = directory.resolve("caches");
        String entry = Program.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar));
                InputStream bytes = Program.class.getClassLoader().getResourceAsStream(entry)) {
            stream.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(bytes).transferTo(stream);
        }
    }

    @Test
    void servesClassesAfterOneRun() {
        assertThat(cache().options()).isEmpty();
        assertThat(run(cache().options())).anyMatch(AotCacheTest::isRead);

        cache().learn(this::run);

        List<String> output = run(cache().options());
        assertThat(output).contains("done").anyMatch(AotCacheTest::isShared);
        assertThat(output).noneMatch(AotCacheTest::isRead);
    }

    @Test
    void isNotThatOfAnotherBuild() throws IOException {
        cache().learn(this::run);
        assertThat(cache().exists()).isTrue();

        FileTime before = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.from(before.toInstant().plusSeconds(1)));

        assertThat(cache().exists()).isFalse();
        assertThat(cache().options()).isEmpty();
    }

    @Test
    void replacesThatOfAnEarlierBuildAndNoOther() throws IOException {
        Files.createDirectories(caches);
        Path earlier = Files.writeString(caches.resolve("program-0123456789abcdef.aot"), "old");
        Path unfinished = Files.writeString(caches.resolve("program-0123.aot.new.config"), "part");
        Path other = Files.writeString(caches.resolve("other-0123456789abcdef.aot"), "other");

        cache().learn(this::run);

        assertThat(earlier).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(other).exists();
        assertThat(cache().exists()).isTrue();
    }

    @Test
    void stopsNobodyWhenItIsDamaged() throws IOException {
        cache().learn(this::run);
        Path file = Path.of(cache().options().getFirst().replace("-XX:AOTCache=", ""));
        Files.writeString(file, "this is no cache");

        assertThat(run(cache().options())).contains("done").anyMatch(AotCacheTest::isRead);
    }

    @Test
    void isNotThereWhenTheRunFailed() {
        assertThatThrownBy(() -> cache().learn(_ -> {}))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The JVM of program left no cache behind");
        assertThat(cache().exists()).isFalse();
    }

    private AotCache cache() {
        return AotCache.of(caches, "program", List.of(jar));
    }

    private static boolean isRead(String line) {
        return line.contains(Program.class.getName() + " source: file:");
    }

    private static boolean isShared(String line) {
        return line.contains(Program.class.getName() + " source: shared objects file");
    }

    private List<String> run(List<String> options) {
        Path log = directory.resolve("run-%d.log".formatted(System.nanoTime()));
        try (ChildProcess program =
                ChildProcess.start(
                        "Program",
                        directory,
                        JavaCommand.withHeap("32m")
                                .with("-Xlog:class+load")
                                .with(options)
                                .with("-cp", jar.toString(), Program.class.getName())
                                .words(),
                        Map.of(),
                        log,
                        StopSignal.TERMINATE)) {
            program.awaitEnd(Duration.ofMinutes(2));
            assertThat(program.process().exitValue()).isZero();
        }
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
