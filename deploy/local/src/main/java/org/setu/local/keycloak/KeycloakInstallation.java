package org.setu.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.setu.local.process.ChildProcess;
import org.setu.local.process.DirectoryTree;
import org.setu.local.process.JavaCommand;
import org.setu.local.process.LogTail;
import org.setu.local.process.StartFailure;
import org.setu.local.process.StopSignal;

/** The Keycloak distribution, unpacked and built for PostgreSQL once. */
public record KeycloakInstallation(Path home) {

    private static final List<String> BUILD =
            List.of(
                    "build",
                    "--db=postgres",
                    "--health-enabled=true",
                    // One node: sessions need no network of caches.
                    "--cache=local",
                    "--features-disabled=ciba,device-flow,kerberos");

    private static final String ADD_OPENS = "--add-opens=java.base/%s=ALL-UNNAMED";

    /**
     * Unpacks and builds unless that was done before.
     *
     * @param zip the distribution, named {@code keycloak-quarkus-dist-<version>.zip}
     * @param parent where the installation goes
     */
    public static KeycloakInstallation ensure(Path zip, Path parent, Path log) {
        String version =
                zip.getFileName().toString().replaceAll("keycloak-quarkus-dist-|\\.zip", "");
        KeycloakInstallation installation =
                new KeycloakInstallation(parent.resolve("keycloak-" + version));
        try {
            Path stamp = installation.home.resolve("built-for-setu");
            String wanted = String.join(" ", BUILD);
            if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
                return installation;
            }
            DirectoryTree.delete(installation.home);
            installation.unpack(zip);
            installation.build(log);
            Files.writeString(stamp, wanted);
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Keycloak cannot be unpacked to " + installation.home, e);
        }
    }

    /**
     * The command that its own {@code kc.sh} would run, without a shell in between that must pass
     * on signals.
     */
    JavaCommand java(String heap, List<String> options) {
        return JavaCommand.withHeap(heap)
                .with(options)
                .with("-XX:MaxMetaspaceSize=256m", "--enable-native-access=ALL-UNNAMED")
                .with(
                        ADD_OPENS.formatted("java.util"),
                        ADD_OPENS.formatted("java.util.concurrent"),
                        ADD_OPENS.formatted("java.security"),
                        ADD_OPENS.formatted("java.lang"))
                .properties(
                        Map.of(
                                "kc.home.dir", home.toString(),
                                "jboss.server.config.dir", home.resolve("conf").toString(),
                                "java.util.logging.manager", "org.jboss.logmanager.LogManager",
                                "picocli.disable.closures", "true",
                                "quarkus-log-max-startup-records", "10000",
                                "java.util.concurrent.ForkJoinPool.common.threadFactory",
                                        "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                                "user.language", "en",
                                "user.country", "US"))
                .with(
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /** Everything that it loads classes from. */
    public List<Path> jars() {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(Path zip) throws IOException {
        try (InputStream stream = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(stream)) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                if (inside.getNameCount() < 2) {
                    continue;
                }
                Path target = home.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                Files.copy(entries, target);
            }
        }
    }

    private void build(Path log) {
        List<String> command = new ArrayList<>(java("512m", List.of()).words());
        command.addAll(BUILD);
        try (ChildProcess build =
                ChildProcess.start(
                        "Keycloak's build", home, command, Map.of(), log, StopSignal.TERMINATE)) {
            if (!build.process().waitFor(5, TimeUnit.MINUTES) || build.process().exitValue() != 0) {
                throw new StartFailure(
                        "Keycloak's build failed:\n  " + String.join("\n  ", LogTail.of(log, 15)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while building Keycloak", e);
        }
    }
}
