package org.setu.bench.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.setu.bench.Caller;
import org.setu.bench.Colleagues;
import org.setu.bench.Measurement;
import org.setu.bench.PostOffice;
import org.setu.bench.Samples;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/** The account overview through the gateway, beside the calls that it consists of. */
public final class OverviewMeasurement implements Measurement {

    private static final double TARGET_MILLIS = 60;
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 5;
    private static final int REQUESTS_PER_ROUND = 60;
    private static final String LOGIN = "bench";

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public String title() {
        return "An account with what four services know of it";
    }

    @Override
    public String run(Checkout checkout) throws Exception {
        Path directory = checkout.state().resolve("bench/overview");
        try (Rig rig = Rig.start(checkout, directory, Map.of());
                PostOffice office = PostOffice.open(checkout, directory)) {
            RigService client = rig.service("client", Map.of());
            Map<String, String> reading = Map.of("setu.client.url", client.url());
            Map<String, String> behind = new HashMap<>();
            behind.put("setu.services.client", client.url());
            behind.put("setu.services.deal", rig.service("deal", reading).url());
            behind.put("setu.services.contract", rig.service("contract", reading).url());
            behind.put(
                    "setu.services.notification",
                    rig.service("notification", office.settings()).url());
            behind.put("setu.gateway.limits.callers.requests", "1000000000");
            RigService gateway = rig.service("gateway", behind);
            Colleagues colleagues = new Colleagues(rig, client);
            String account = FilledAccount.make(colleagues, gateway, LOGIN, colleagues.add(LOGIN));
            Caller caller = colleagues.at(gateway, LOGIN, "account-manager");
            List<Series> all = series(caller, "/api/v1/accounts/" + account);
            for (int i = 0; i < WARM_UP; i++) {
                for (Series series : all) {
                    caller.get(series.path());
                }
            }
            requireWhole(caller.get(all.getFirst().path()));
            for (int round = 0; round < ROUNDS; round++) {
                for (Series series : all) {
                    series.measure(caller);
                }
            }
            return result(all.getFirst(), all.subList(1, all.size()));
        }
    }

    /** The overview first, then what it asks for. */
    private static List<Series> series(Caller caller, String account) throws Exception {
        String overview = account + "/overview";
        List<Series> all = new ArrayList<>();
        all.add(new Series("overview", overview));
        all.add(new Series("account", account));
        JsonNode parts = new ObjectMapper().readTree(caller.get(overview)).path("parts");
        parts.fields()
                .forEachRemaining(part ->
                        all.add(
                                new Series(
                                        part.getKey(),
                                        part.getValue()
                                                .path("href")
                                                .asText()
                                                .replace("[", "%5B")
                                                .replace("]", "%5D"))));
        return all;
    }

    private static void requireWhole(String overview) throws IOException {
        JsonNode answer = new ObjectMapper().readTree(overview);
        for (JsonNode part : answer.path("parts")) {
            if (!part.path("status").asText().equals("OK")) {
                throw new IOException("A part is missing: " + overview);
            }
        }
    }

    private static String result(Series overview, List<Series> parts) {
        Series slowest =
                parts.stream()
                        .max(Comparator.comparingDouble(part -> part.millis().percentile(95)))
                        .orElseThrow();
        double p95 = overview.millis().percentile(95);
        StringBuilder text =
                new StringBuilder(
                        """
                        GET through the gateway by the account's owner, one request at a time: gateway and four services warm
                        on one machine, an account with %d contacts, %d deals with a quote each and %d contracts; nothing
                        is due and nobody was told of it. The overview asks for all rows below it at once. %d requests each, in %d interleaved
                        rounds after %d of warm-up. Milliseconds. Target: p95 of the overview at most %.0f.

                        | | p50 | p95 | p99 |
                        |---|---:|---:|---:|
                        """
                                .formatted(
                                        FilledAccount.CONTACTS,
                                        FilledAccount.DEALS,
                                        FilledAccount.CONTRACTS,
                                        ROUNDS * REQUESTS_PER_ROUND,
                                        ROUNDS,
                                        WARM_UP,
                                        TARGET_MILLIS));
        row(text, overview);
        parts.forEach(part -> row(text, part));
        text.append(
                "%nThe overview: %s. Its p95 is %.1f times that of the slowest single call (%s).%n"
                        .formatted(
                                p95 <= TARGET_MILLIS ? "met" : "**missed**",
                                p95 / slowest.millis().percentile(95),
                                slowest.label()));
        return text.toString();
    }

    private static void row(StringBuilder text, Series series) {
        text.append(
                "| %s | %.1f | %.1f | %.1f |%n"
                        .formatted(
                                series.label(),
                                series.millis().median(),
                                series.millis().percentile(95),
                                series.millis().percentile(99)));
    }

    private record Series(String label, String path, Samples millis) {

        Series(String label, String path) {
            this(label, path, new Samples());
        }

        void measure(Caller caller) throws IOException, InterruptedException {
            for (int i = 0; i < REQUESTS_PER_ROUND; i++) {
                long begin = System.nanoTime();
                caller.get(path);
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
    }
}
