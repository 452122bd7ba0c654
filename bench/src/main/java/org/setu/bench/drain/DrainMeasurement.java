package org.setu.bench.drain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.setu.bench.Measurement;
import org.setu.bench.Processes;
import org.setu.bench.Samples;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/** The relay beside the Debezium engine: who empties a full outbox faster, and for how much CPU. */
public final class DrainMeasurement implements Measurement {

    private static final int EVENTS = 50_000;
    private static final int WARM_UP = 5_000;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String title() {
        return "Draining an outbox of 50,000 events beside the Debezium engine";
    }

    @Override
    public String run(Checkout checkout) throws Exception {
        Path directory = checkout.state().resolve("bench/drain");
        Side relay = new Side();
        Side debezium = new Side();
        // Logical for Debezium; it costs the relay's database the same.
        try (Rig rig = Rig.start(checkout, directory, Map.of("wal_level", "logical"))) {
            RigService client = rig.service("client", Map.of());
            FullOutbox outbox = new FullOutbox(rig);
            outbox.allowDebezium();
            client.process().close();
            for (int round = 0; round < ROUNDS; round++) {
                client.process().start();
                relay.measure(outbox, client.process().pid());
                client.process().close();
                try (DebeziumProcess peer = DebeziumProcess.start(checkout, rig, directory)) {
                    debezium.measure(outbox, peer.pid());
                }
                outbox.forgetDebezium();
            }
        }
        return result(relay, debezium);
    }

    private static final class Side {

        private final Samples rate = new Samples();
        private final Samples cost = new Samples();

        /**
         * Seconds count from the commit of the rows until a reader of committed records has all.
         */
        void measure(FullOutbox outbox, long pid)
                throws SQLException, IOException, InterruptedException {
            outbox.drain(WARM_UP);
            long before = Processes.cpuMicroseconds(pid);
            double seconds = outbox.drain(EVENTS);
            rate.add(EVENTS / seconds);
            cost.add((double) (Processes.cpuMicroseconds(pid) - before) / EVENTS);
        }
    }

    private static String result(Side relay, Side debezium) {
        return """
        %,d rows in one transaction on the outbox of client-service, bodies of 400 bytes; the clock runs from the commit
        until a reader of committed records has all of them. The relay is the one of a whole client-service (Kafka
        transactions, rows deleted); Debezium 3.6 is a JVM of its own with the engine, its event router and an idempotent
        producer, without transactions and without anything that clears the table. Each is started afresh and warmed up
        with %,d events per round, %d interleaved rounds on one server with `wal_level=logical`. CPU is that of the
        publishing process.

        | | events a second | CPU µs per event |
        |---|---:|---:|
        | relay, transactional | %.0f | %.0f |
        | Debezium engine | %.0f | %.0f |

        The relay drains %.2f times as fast for %.2f of the CPU.
        """
                .formatted(
                        EVENTS,
                        WARM_UP,
                        ROUNDS,
                        relay.rate.median(),
                        relay.cost.median(),
                        debezium.rate.median(),
                        debezium.cost.median(),
                        relay.rate.median() / debezium.rate.median(),
                        relay.cost.median() / debezium.cost.median());
    }
}
