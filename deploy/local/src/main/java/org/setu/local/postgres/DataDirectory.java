package org.setu.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.setu.local.process.ChildProcess;
import org.setu.local.process.DirectoryTree;
import org.setu.local.process.ProcessesIn;
import org.setu.local.process.Secrets;
import org.setu.local.process.StartFailure;
import org.setu.local.process.StopSignal;

/** Where the server keeps its data, made at first use. */
record DataDirectory(Path root, Path log) {

    static final String SUPERUSER = "postgres";

    Path data() {
        return root.resolve("data");
    }

    private Path passwordFile() {
        return root.resolve("superuser.password");
    }

    String superuserPassword() {
        return Secrets.readOrCreate(passwordFile());
    }

    /**
     * Makes the cluster unless there is one; a half-made one of an interrupted run is thrown away.
     */
    void initialise(PostgresBinaries binaries) {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Path making = root.resolve("data.new");
        DirectoryTree.delete(making);
        superuserPassword();
        List<String> command =
                PostgresCommand.of(
                        binaries.program("initdb"),
                        List.of(
                                "--pgdata=" + making,
                                "--username=" + SUPERUSER,
                                "--pwfile=" + passwordFile(),
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--locale=C.UTF-8",
                                "--no-instructions"));
        try (ChildProcess initdb =
                ChildProcess.start(
                        "initdb", root, command, Map.of(), log(), StopSignal.TERMINATE)) {
            if (!initdb.process().waitFor(2, TimeUnit.MINUTES)
                    || initdb.process().exitValue() != 0) {
                throw new StartFailure("initdb failed, see " + log());
            }
            Files.move(making, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new StartFailure("The data directory cannot be renamed in " + root, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted during initdb", e);
        }
    }

    /**
     * Ends what a killed starter or a killed postmaster left behind: backends of a dead postmaster
     * keep the shared memory for a moment, and a new server refuses to start beside them.
     */
    void endLeftovers() {
        ProcessesIn.kill(data());
    }

    static Duration startLimit() {
        // Crash recovery replays what was written since the last checkpoint.
        return Duration.ofMinutes(2);
    }
}
