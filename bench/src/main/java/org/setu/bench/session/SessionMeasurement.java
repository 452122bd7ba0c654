package org.setu.bench.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.bench.Measurement;
import org.setu.bench.Processes;
import org.setu.bench.Samples;
import org.setu.bench.gateway.Nginx;
import org.setu.bench.gateway.Wrk;
import org.setu.local.process.DirectoryTree;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/** The gateway with the cookie of a browser's session beside a bearer token. */
public final class SessionMeasurement implements Measurement {

    private static final int WARM_UP_SECONDS = 15;
    private static final int ROUNDS = 5;
    private static final int SECONDS_PER_ROUND = 6;
    private static final String LOGIN = "bench";
    private static final String ROLE = "auditor";

    @Override
    public String name() {
        return "session";
    }

    @Override
    public String title() {
        return "A session cookie beside a bearer token";
    }

    @Override
    public String run(Checkout checkout) throws Exception {
        Path directory = checkout.state().resolve("bench/session");
        try (Rig rig = Rig.start(checkout, directory, Map.of());
                Nginx upstream =
                        Nginx.upstream(DirectoryTree.made(directory.resolve("upstream")))) {
            Map<String, String> settings = new HashMap<>();
            settings.put("setu.services.client", "http://127.0.0.1:" + upstream.port());
            settings.put("setu.gateway.sessions.client-secret", UUID.randomUUID().toString());
            settings.put(
                    "setu.gateway.sessions.secrets", UUID.randomUUID() + "-" + UUID.randomUUID());
            // Counted as always, but never used up.
            settings.put("setu.gateway.limits.callers.requests", "1000000000");
            RigService gateway = rig.service("gateway", settings);
            String url = gateway.url() + "/api/v1/accounts";
            long pid = gateway.process().pid();
            Series bearer =
                    new Series(
                            pid, url, "Authorization: Bearer " + rig.issuer().token(LOGIN, ROLE));
            Series session =
                    new Series(pid, url, "Cookie: " + SignedIn.cookie(gateway.url(), LOGIN, ROLE));
            List<Series> both = List.of(bearer, session);
            for (Series series : both) {
                Wrk.run(url, WARM_UP_SECONDS, List.of(series.header()));
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Series series : both) {
                    series.measure();
                }
            }
            return result(bearer, session);
        }
    }

    private static String result(Series bearer, Series session) {
        return """
        As "The gateway beside nginx": CPU time of the gateway alone, divided by the requests it served. The token is
        cached; the session was begun by a sign-in at a stand-in for Keycloak and is read from the database every 5 s.
        %d interleaved rounds of %d s after %d s of warm-up each.

        | | CPU µs per request | ratio | requests a second |
        |---|---:|---:|---:|
        | bearer token | %.0f | 1.00 | %.0f |
        | session cookie | %.0f | %.2f | %.0f |
        """
                .formatted(
                        ROUNDS,
                        SECONDS_PER_ROUND,
                        WARM_UP_SECONDS,
                        bearer.cost().median(),
                        bearer.rate().median(),
                        session.cost().median(),
                        session.cost().median() / bearer.cost().median(),
                        session.rate().median());
    }

    private record Series(long pid, String url, String header, Samples cost, Samples rate) {

        Series(long pid, String url, String header) {
            this(pid, url, header, new Samples(), new Samples());
        }

        void measure() throws IOException, InterruptedException {
            long before = Processes.cpuMicroseconds(pid);
            long requests = Wrk.run(url, SECONDS_PER_ROUND, List.of(header));
            cost.add((double) (Processes.cpuMicroseconds(pid) - before) / requests);
            rate.add((double) requests / SECONDS_PER_ROUND);
        }
    }
}
