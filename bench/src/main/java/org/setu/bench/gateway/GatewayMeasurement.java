package org.setu.bench.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.setu.bench.Measurement;
import org.setu.bench.Processes;
import org.setu.bench.Samples;
import org.setu.local.process.DirectoryTree;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/** The gateway beside nginx, both in front of the same upstream. */
public final class GatewayMeasurement implements Measurement {

    private static final int WARM_UP_SECONDS = 15;
    private static final int ROUNDS = 5;
    private static final int SECONDS_PER_ROUND = 6;
    private static final double TARGET_OPEN = 2.7;
    private static final double TARGET_TOKEN = 4;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String title() {
        return "The gateway beside nginx";
    }

    @Override
    public String run(Checkout checkout) throws Exception {
        Path directory = checkout.state().resolve("bench/gateway");
        try (Rig rig = Rig.start(checkout, directory, Map.of());
                Nginx upstream = Nginx.upstream(DirectoryTree.made(directory.resolve("upstream")));
                Nginx peer =
                        Nginx.proxy(
                                DirectoryTree.made(directory.resolve("peer")), upstream.port())) {
            String origin = "http://127.0.0.1:" + upstream.port();
            RigService gateway =
                    rig.service(
                            "gateway",
                            Map.of(
                                    "setu.services.client",
                                    origin,
                                    "setu.gateway.routes.open.path-prefixes",
                                    "/open",
                                    "setu.gateway.routes.open.upstream",
                                    origin,
                                    "setu.gateway.routes.open.auth",
                                    "PUBLIC",
                                    // Counted as always, but never used up.
                                    "setu.gateway.limits.callers.requests",
                                    "1000000000",
                                    "setu.gateway.limits.callers.anonymous-requests",
                                    "1000000000"));
            String token = "Authorization: Bearer " + rig.issuer().token("bench", "auditor");
            long gatewayPid = gateway.process().pid();
            List<Series> all =
                    List.of(
                            new Series(
                                    "nginx",
                                    peer.pid(),
                                    "http://127.0.0.1:" + peer.port() + "/open/things",
                                    List.of()),
                            new Series(
                                    "gateway, no token",
                                    gatewayPid,
                                    gateway.url() + "/open/things",
                                    List.of()),
                            new Series(
                                    "gateway, cached token",
                                    gatewayPid,
                                    gateway.url() + "/api/v1/accounts",
                                    List.of(token)));
            for (Series series : all) {
                Wrk.run(series.url(), WARM_UP_SECONDS, series.headers());
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Series series : all) {
                    series.measure();
                }
            }
            return result(all);
        }
    }

    private static String result(List<Series> all) {
        double nginx = all.get(0).cost().median();
        double open = all.get(1).cost().median() / nginx;
        double token = all.get(2).cost().median() / nginx;
        StringBuilder text =
                new StringBuilder(
                        """
                        CPU time of the proxy process alone (`/proc/<pid>/stat`, nginx with its workers), divided by the
                        requests it served: a 1 KB JSON answer from an nginx behind it, 32 kept connections, `wrk` on the
                        same machine, both with an access log. %d interleaved rounds of %d s after %d s of warm-up. nginx
                        is Debian's and does less: no token, no path firewall, no body limits by route.

                        | | CPU µs per request | ratio | requests a second | target |
                        |---|---:|---:|---:|---|
                        """
                                .formatted(ROUNDS, SECONDS_PER_ROUND, WARM_UP_SECONDS));
        row(text, all.get(0), 1, "");
        row(text, all.get(1), open, verdict(open, TARGET_OPEN));
        row(text, all.get(2), token, verdict(token, TARGET_TOKEN));
        return text.toString();
    }

    private static void row(StringBuilder text, Series series, double ratio, String verdict) {
        text.append(
                "| %s | %.0f | %.2f | %.0f | %s |%n"
                        .formatted(
                                series.label(),
                                series.cost().median(),
                                ratio,
                                series.rate().median(),
                                verdict));
    }

    private static String verdict(double ratio, double target) {
        return "at most %.1f: %s".formatted(target, ratio <= target ? "met" : "**missed**");
    }

    private record Series(
            String label, long pid, String url, List<String> headers, Samples cost, Samples rate) {

        Series(String label, long pid, String url, List<String> headers) {
            this(label, pid, url, headers, new Samples(), new Samples());
        }

        void measure() throws IOException, InterruptedException {
            long before = Processes.cpuMicroseconds(pid);
            long requests = Wrk.run(url, SECONDS_PER_ROUND, headers);
            cost.add((double) (Processes.cpuMicroseconds(pid) - before) / requests);
            rate.add((double) requests / SECONDS_PER_ROUND);
        }
    }
}
