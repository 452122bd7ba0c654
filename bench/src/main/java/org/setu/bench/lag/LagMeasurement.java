package org.setu.bench.lag;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.setu.bench.Caller;
import org.setu.bench.Measurement;
import org.setu.bench.Samples;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/** From the answer to a write until a reader of committed records has its event. */
public final class LagMeasurement implements Measurement {

    private static final String PATH = "/api/v1/accounts?force=true&reason=measurement";
    private static final int WARM_UP_LOOPS = 4;
    private static final int PER_SECOND = 50;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 60;
    private static final double TARGET_P50 = 25;
    private static final double TARGET_P99 = 150;

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public String title() {
        return "From commit to consumer at 50 writes a second";
    }

    @Override
    public String run(Checkout checkout) throws Exception {
        try (Rig rig = Rig.start(checkout, checkout.state().resolve("bench/lag"), Map.of())) {
            RigService client = rig.service("client", Map.of());
            Caller administrator =
                    new Caller(client.url(), rig.issuer().token("bench-admin", "administrator"));
            administrator.post(
                    "/api/v1/staff", "{\"name\":\"Bench\",\"keycloakSubject\":\"bench\"}");
            Caller caller =
                    new Caller(client.url(), rig.issuer().token("bench", "account-manager"));
            Map<String, Long> answered = new ConcurrentHashMap<>();
            Map<String, EventReader.Arrival> arrived = new ConcurrentHashMap<>();
            try (EventReader _ = EventReader.start(rig.bootstrapServers(), arrived)) {
                warmUp(caller);
                write(caller, SECONDS, answered);
                await(answered, arrived);
            }
            return result(answered, arrived);
        }
    }

    /** A closed loop: a cold service under a full open loop would refuse instead of warming up. */
    private static void warmUp(Caller caller) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> loops = new ArrayList<>();
            for (int i = 0; i < WARM_UP_LOOPS; i++) {
                loops.add(
                        threads.submit(() -> {
                            while (System.nanoTime() < end) {
                                caller.post(PATH, "{\"name\":\"Warm-up\"}");
                            }
                            return true;
                        }));
            }
            for (Future<?> loop : loops) {
                loop.get();
            }
        }
    }

    private static void write(Caller caller, int seconds, Map<String, Long> answered)
            throws Exception {
        ObjectMapper json = new ObjectMapper();
        long step = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        long begin = System.nanoTime();
        List<Future<?>> writes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seconds * PER_SECOND; i++) {
                TimeUnit.NANOSECONDS.sleep(begin + i * step - System.nanoTime());
                String name = "Account " + System.nanoTime();
                writes.add(
                        threads.submit(() -> {
                            String body = caller.post(PATH, "{\"name\":\"%s\"}".formatted(name));
                            long now = System.currentTimeMillis();
                            answered.put(json.readTree(body).path("id").asText(), now);
                            return body;
                        }));
            }
            for (Future<?> write : writes) {
                write.get();
            }
        }
    }

    private static void await(Map<String, Long> answered, Map<String, EventReader.Arrival> arrived)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!arrived.keySet().containsAll(answered.keySet())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not all events came within 30 s");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static String result(
            Map<String, Long> answered, Map<String, EventReader.Arrival> arrived) {
        Samples afterAppend = new Samples();
        Samples afterAnswer = new Samples();
        answered.forEach((id, at) -> {
            EventReader.Arrival arrival = Objects.requireNonNull(arrived.get(id), id);
            afterAppend.add((double) (arrival.at() - arrival.appended()));
            afterAnswer.add((double) Math.max(0, arrival.at() - at));
        });
        double p50 = afterAppend.median();
        double p99 = afterAppend.percentile(99);
        return """
        %d accounts opened over HTTP at %d a second after %d s of warm-up by four loops, one client-service, an open loop (a slow
        answer does not slow the next request down). A reader of committed records on the same machine notes when the
        event of an account arrives. "From append" starts inside the transaction, before its commit (the event's
        `ce_time`), and so overstates the time since the commit; "from answer" starts when the writer has its answer,
        and understates it: often the event is there first, which counts as 0. Milliseconds. Targets: p50 at most %.0f,
        p99 at most %.0f.

        | | p50 | p95 | p99 | most |
        |---|---:|---:|---:|---:|
        | from append | %.0f | %.0f | %.0f | %.0f |
        | from answer | %.0f | %.0f | %.0f | %.0f |

        Judged by "from append": p50 %s, p99 %s.
        """
                .formatted(
                        answered.size(),
                        PER_SECOND,
                        WARM_UP_SECONDS,
                        TARGET_P50,
                        TARGET_P99,
                        p50,
                        afterAppend.percentile(95),
                        p99,
                        afterAppend.percentile(100),
                        afterAnswer.median(),
                        afterAnswer.percentile(95),
                        afterAnswer.percentile(99),
                        afterAnswer.percentile(100),
                        p50 <= TARGET_P50 ? "met" : "**missed**",
                        p99 <= TARGET_P99 ? "met" : "**missed**");
    }
}
