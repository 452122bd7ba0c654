package org.setu.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.setu.local.process.DirectoryTree;
import org.setu.local.process.StartFailure;

/** The built application of a service: a directory with jars. */
public record ServiceApplication(Path directory) {

    /**
     * What Maven built, linked to a place of its own: a later build or test run then changes
     * nothing under the feet of the running service.
     *
     * @throws StartFailure if the module was not built
     */
    public static ServiceApplication linked(Path checkout, ServiceDefinition service, Path target) {
        Path built = checkout.resolve(service.module()).resolve("target/quarkus-app");
        if (!Files.isRegularFile(built.resolve("quarkus-run.jar"))) {
            throw new StartFailure(
                    "Module %s is not built: there is no %s"
                            .formatted(
                                    service.module(),
                                    checkout.relativize(built.resolve("quarkus-run.jar"))));
        }
        DirectoryTree.delete(target);
        try {
            Files.walkFileTree(built, new Linking(built, target));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot link " + built + " to " + target, e);
        }
        return new ServiceApplication(target);
    }

    public Path jar() {
        return directory.resolve("quarkus-run.jar");
    }

    /** Everything that it loads classes from. */
    public List<Path> jars() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes whenever a migration of the service or of its libraries does; empty without any. */
    public String migrationFingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> jars =
                    jars().stream()
                            .filter(file ->
                                    file.startsWith(directory.resolve("app")) || isOurs(file))
                            .toList();
            int migrations = 0;
            for (Path jar : jars) {
                migrations += addMigrations(jar, digest);
            }
            return migrations == 0 ? "" : HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOurs(Path library) {
        return library.getFileName().toString().startsWith("org.setu.");
    }

    private static int addMigrations(Path jar, MessageDigest digest) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> migrations =
                    zip.stream().filter(entry -> entry.getName().startsWith("db/")).toList();
            for (ZipEntry migration : migrations) {
                String line = migration.getName() + ' ' + migration.getCrc() + '\n';
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return migrations.size();
        }
    }

    /** Hard links where the file system has them, copies elsewhere. */
    private static final class Linking extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Linking(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                throws IOException {
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Path link = to.resolve(from.relativize(file));
            try {
                Files.createLink(link, file);
            } catch (IOException | UnsupportedOperationException _) {
                // With its time, which is how a JVM knows a jar again.
                Files.copy(file, link, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
