package org.setu.bench.drain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.setu.bench.SkippedException;
import org.setu.local.process.ChildProcess;
import org.setu.local.process.JavaCommand;
import org.setu.local.process.StopSignal;
import org.setu.local.rig.Rig;
import org.setu.local.stack.Checkout;

/** The Debezium engine in a JVM of its own. */
final class DebeziumProcess implements AutoCloseable {

    private static final String MODULE = "bench/debezium/target";

    private final ChildProcess process;

    private DebeziumProcess(ChildProcess process) {
        this.process = process;
    }

    /** Returns when it reads from its slot. */
    static DebeziumProcess start(Checkout checkout, Rig rig, Path directory) throws IOException {
        Path built = checkout.root().resolve(MODULE);
        Path classpath = built.resolve("debezium.classpath");
        if (!Files.exists(classpath)) {
            throw new SkippedException("there is no " + MODULE + "; build bench/debezium");
        }
        ChildProcess process =
                ChildProcess.start(
                        "Debezium",
                        directory,
                        JavaCommand.withHeap("256m")
                                .with(
                                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                        "-cp",
                                        built.resolve("classes")
                                                + ":"
                                                + Files.readString(classpath),
                                        "org.setu.bench.debezium.DebeziumRelay",
                                        Integer.toString(rig.postgresPort()),
                                        "client_owner",
                                        rig.bootstrapServers())
                                .words(),
                        Map.of("BENCH_PASSWORD", rig.secret()),
                        directory.resolve("debezium.log"),
                        StopSignal.TERMINATE);
        process.awaitReady(Duration.ofMinutes(1), new FullOutbox(rig)::isStreamed);
        return new DebeziumProcess(process);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
