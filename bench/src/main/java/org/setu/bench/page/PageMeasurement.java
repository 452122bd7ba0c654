package org.setu.bench.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.setu.bench.Caller;
import org.setu.bench.Measurement;
import org.setu.bench.Samples;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/** Pages of the account list over HTTP, from client-service itself. */
public final class PageMeasurement implements Measurement {

    private static final double TARGET_MILLIS = 25;
    private static final int ROUNDS = 5;
    private static final int REQUESTS_PER_ROUND = 30;

    private static final Map<String, String> PAGES = pages();

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("by name, first", "/api/v1/accounts?limit=50");
        pages.put("by name, next", "/api/v1/accounts?limit=50");
        pages.put("newest first", "/api/v1/accounts?limit=50&sort=-createdAt");
        pages.put("one segment", "/api/v1/accounts?limit=50&segment=segment%207");
        pages.put("search", "/api/v1/accounts?limit=50&q=segment7");
        return pages;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String title() {
        return "A page of the account list among 200,000 accounts";
    }

    @Override
    public String run(Checkout checkout) throws Exception {
        try (Rig rig = Rig.start(checkout, checkout.state().resolve("bench/page"), Map.of())) {
            RigService client = rig.service("client", Map.of());
            ManyAccounts.seed(rig);
            List<Series> all = new ArrayList<>();
            for (Viewer viewer : Viewer.values()) {
                Caller caller =
                        new Caller(client.url(), rig.issuer().token(viewer.login(), viewer.role()));
                for (Map.Entry<String, String> page : PAGES.entrySet()) {
                    all.add(new Series(viewer, page.getKey(), caller, path(caller, page)));
                }
            }
            request(all.stream().map(Series::anew).toList());
            request(all);
            return table(all);
        }
    }

    private static void request(List<Series> all) throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Series series : all) {
                series.request(REQUESTS_PER_ROUND);
            }
        }
    }

    private static String path(Caller caller, Map.Entry<String, String> page)
            throws IOException, InterruptedException {
        if (!page.getKey().endsWith("next")) {
            return page.getValue();
        }
        JsonNode next = new ObjectMapper().readTree(caller.get(page.getValue())).path("next");
        // Who sees ten has no second page and gets the first once more.
        return next.isTextual() ? page.getValue() + "&after=" + next.asText() : page.getValue();
    }

    private static String table(List<Series> all) {
        StringBuilder text =
                new StringBuilder(
                        """
                        GET of 50 items, one caller at a time, over HTTP including the check of the token, on an own
                        stack that is seeded by SQL. %d requests each, in %d interleaved rounds, after as many that
                        are not measured. Milliseconds. Target: p95 at most %.0f.

                        | sees | page | p50 | p95 | p99 | target |
                        |---|---|---:|---:|---:|---|
                        """
                                .formatted(ROUNDS * REQUESTS_PER_ROUND, ROUNDS, TARGET_MILLIS));
        for (Series series : all) {
            double p95 = series.millis().percentile(95);
            text.append(
                    "| %s | %s | %.1f | %.1f | %.1f | %s |%n"
                            .formatted(
                                    series.viewer().sees(),
                                    series.page(),
                                    series.millis().median(),
                                    p95,
                                    series.millis().percentile(99),
                                    p95 <= TARGET_MILLIS ? "met" : "**missed**"));
        }
        return text.toString();
    }

    private record Series(Viewer viewer, String page, Caller caller, String path, Samples millis) {

        Series(Viewer viewer, String page, Caller caller, String path) {
            this(viewer, page, caller, path, new Samples());
        }

        /** The same requests, measured apart. */
        Series anew() {
            return new Series(viewer, page, caller, path);
        }

        void request(int requests) throws IOException, InterruptedException {
            for (int i = 0; i < requests; i++) {
                long begin = System.nanoTime();
                caller.get(path);
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
    }
}
