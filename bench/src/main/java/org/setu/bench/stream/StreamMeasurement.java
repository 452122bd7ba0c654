package org.setu.bench.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.setu.bench.Caller;
import org.setu.bench.Colleagues;
import org.setu.bench.Measurement;
import org.setu.bench.PostOffice;
import org.setu.bench.Processes;
import org.setu.bench.Samples;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/** From a lead that is given to somebody until his open browsers know it. */
public final class StreamMeasurement implements Measurement {

    private static final int PEOPLE = 100;
    private static final int STREAMS_EACH = 5;
    private static final int STREAMS = PEOPLE * STREAMS_EACH;
    private static final int PER_SECOND = 5;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 60;
    private static final int LONGEST_SECONDS = 30;
    private static final double TARGET_P50 = 300;

    /** A lead, and when its making began and was answered. */
    private record Given(String id, long begun, long answered) {}

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public String title() {
        return "From an event to an open browser, with 500 streams";
    }

    @Override
    public String run(Checkout checkout) throws Exception {
        Path directory = checkout.state().resolve("bench/stream");
        try (Rig rig = Rig.start(checkout, directory, Map.of());
                PostOffice office = PostOffice.open(checkout, directory)) {
            RigService client = rig.service("client", Map.of());
            RigService notification = rig.service("notification", office.settings());
            RigService gateway = rig.service("gateway", behind(client, notification));
            Colleagues colleagues = new Colleagues(rig, client);
            colleagues.add("bench-giver");
            Map<String, String> people = new HashMap<>();
            for (int i = 0; i < PEOPLE; i++) {
                String login = "bench-" + i;
                people.put(login, colleagues.add(login));
            }
            awaitKnown(colleagues, gateway);
            List<RigService> watched = List.of(gateway, notification);
            List<Double> before = memory(watched);
            try (OpenStreams streams = new OpenStreams(gateway.url())) {
                for (String login : people.keySet()) {
                    for (int i = 0; i < STREAMS_EACH; i++) {
                        streams.open(rig.issuer().token(login, "account-manager"));
                    }
                }
                Caller giver = colleagues.at(gateway, "bench-giver", "sales-head");
                List<String> owners = List.copyOf(people.values());
                await(streams, give(colleagues, giver, owners, WARM_UP_SECONDS));
                List<Given> given = give(colleagues, giver, owners, SECONDS);
                await(streams, given);
                if (streams.count() != STREAMS) {
                    throw new IllegalStateException(streams.count() + " streams are left");
                }
                return result(streams, given, before, memory(watched));
            }
        }
    }

    private static Map<String, String> behind(RigService client, RigService notification) {
        return Map.of(
                "setu.services.client",
                client.url(),
                "setu.services.notification",
                notification.url(),
                "setu.gateway.limits.callers.anonymous-requests",
                "1000000");
    }

    /** Who was made last is known to notification-service. */
    private static void awaitKnown(Colleagues colleagues, RigService gateway) throws Exception {
        Caller last = colleagues.at(gateway, "bench-" + (PEOPLE - 1), "account-manager");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (true) {
            try {
                last.get("/api/v1/inbox");
                return;
            } catch (java.io.IOException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static List<Given> give(
            Colleagues colleagues, Caller giver, List<String> owners, int seconds)
            throws Exception {
        long step = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        long begin = System.nanoTime();
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < seconds * PER_SECOND; i++) {
            TimeUnit.NANOSECONDS.sleep(begin + i * step - System.nanoTime());
            long begun = System.nanoTime();
            String id = colleagues.assign(giver, owners.get(i % owners.size()), "Company " + i);
            given.add(new Given(id, begun, System.nanoTime()));
        }
        return given;
    }

    private static void await(OpenStreams streams, List<Given> given) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        for (Given each : given) {
            while (streams.arrivals(each.id()).size() < STREAMS_EACH) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "Not all events came within %d s".formatted(LONGEST_SECONDS));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static List<Double> memory(List<RigService> services) throws java.io.IOException {
        List<Double> megabytes = new ArrayList<>();
        for (RigService service : services) {
            megabytes.add(Processes.megabytes(service.process().pid(), "Rss"));
        }
        return megabytes;
    }

    private static String result(
            OpenStreams streams, List<Given> given, List<Double> before, List<Double> after) {
        Samples afterBegin = new Samples();
        Samples afterAnswer = new Samples();
        for (Given each : given) {
            for (long arrival : streams.arrivals(each.id())) {
                afterBegin.add((arrival - each.begun()) / 1e6);
                afterAnswer.add(Math.max(0, arrival - each.answered()) / 1e6);
            }
        }
        return """
        %d people hold %d inbox streams each open through the gateway; %d leads a second are given to them one after
        another through client-service (gateway, outbox, Kafka, notification-service, database, stream, gateway), for %d
        s after %d s of warm-up. All streams stayed open, %d events arrived, none is missing. "From request" begins
        before the request is sent, "from answer" when the giver has his answer. Milliseconds. Target: p50 at most
        %.0f.

        | | p50 | p95 | p99 | most |
        |---|---:|---:|---:|---:|
        | from request | %.0f | %.0f | %.0f | %.0f |
        | from answer | %.0f | %.0f | %.0f | %.0f |

        Judged by "from request": p50 %s. Resident memory before the streams and after the run: gateway %.0f and %.0f
        MB, notification-service %.0f and %.0f MB.
        """
                .formatted(
                        PEOPLE,
                        STREAMS_EACH,
                        PER_SECOND,
                        SECONDS,
                        WARM_UP_SECONDS,
                        afterBegin.count(),
                        TARGET_P50,
                        afterBegin.median(),
                        afterBegin.percentile(95),
                        afterBegin.percentile(99),
                        afterBegin.percentile(100),
                        afterAnswer.median(),
                        afterAnswer.percentile(95),
                        afterAnswer.percentile(99),
                        afterAnswer.percentile(100),
                        afterBegin.median() <= TARGET_P50 ? "met" : "**missed**",
                        before.get(0),
                        after.get(0),
                        before.get(1),
                        after.get(1));
    }
}
