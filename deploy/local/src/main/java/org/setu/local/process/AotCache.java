package org.setu.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a JVM learnt at one start of a program, so that the next ones need not find it out again:
 * classes read and linked, methods that are hot (JEP 483, 514 and 515). The file is named after the
 * JDK, its options and the program's jars; another build has another file. The JVM compares the
 * jars and itself once more, and does without a file that does not fit.
 */
public final class AotCache {

    private static final String SUFFIX = ".aot";

    private final Path directory;
    private final String program;
    private final Path file;

    private AotCache(Path directory, String program, String fingerprint) {
        this.directory = directory;
        this.program = program;
        this.file = directory.resolve(program + "-" + fingerprint + SUFFIX);
    }

    /**
     * The cache of a program on the JDK that this JVM runs on.
     *
     * @param directory where the caches are
     * @param program its name; of each program one cache is kept
     * @param jars everything that it loads classes from
     */
    public static AotCache of(Path directory, String program, Collection<Path> jars) {
        return new AotCache(directory, program, fingerprint(jars));
    }

    /** Whether a start can use it. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** The options of a JVM that uses it; none while it does not exist. */
    public List<String> options() {
        return exists() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /**
     * Makes it, in place of those of other builds.
     *
     * @param rehearsal starts the program with the options that it is given, and returns when the
     *     JVM has ended
     * @throws StartFailure if the JVM left nothing behind
     */
    public void learn(Consumer<List<String>> rehearsal) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(directory);
            forget();
            rehearsal.accept(List.of("-XX:AOTCacheOutput=" + fresh));
            if (!Files.exists(fresh)) {
                throw new StartFailure("The JVM of " + program + " left no cache behind");
            }
            // In one step: nobody sees half of it.
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the cache of " + program, e);
        }
    }

    /** Who uses one of them has it mapped and goes on. */
    private void forget() throws IOException {
        try (DirectoryStream<Path> old =
                Files.newDirectoryStream(directory, program + "-*" + SUFFIX + "*")) {
            for (Path path : old) {
                Files.delete(path);
            }
        }
    }

    private static String fingerprint(Collection<Path> jars) {
        StringBuilder text = new StringBuilder();
        text.append(System.getProperty("java.home"))
                .append(System.getProperty("java.vm.version"))
                .append(JavaCommand.OPTIONS)
                .append('\n');
        try {
            for (Path jar : jars.stream().sorted().toList()) {
                text.append(jar)
                        .append(' ')
                        .append(Files.size(jar))
                        .append(' ')
                        .append(Files.getLastModifiedTime(jar).toMillis())
                        .append('\n');
            }
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
