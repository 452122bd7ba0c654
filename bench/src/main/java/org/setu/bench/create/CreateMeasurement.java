package org.setu.bench.create;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.setu.bench.Caller;
import org.setu.bench.Measurement;
import org.setu.bench.Samples;
import org.setu.bench.SkippedException;
import org.setu.bench.create.StatementLog.Executed;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/** Opening an account over HTTP beside pgbench with the statements that this takes. */
public final class CreateMeasurement implements Measurement {

    private static final Path PGBENCH = Path.of("/usr/bin/pgbench");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int CLIENTS = 8;
    private static final int WARM_UP_SECONDS = 15;
    private static final int ROUNDS = 5;
    private static final int SECONDS_PER_ROUND = 6;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "create";
    }

    @Override
    public String title() {
        return "Opening an account beside its bare statements";
    }

    @Override
    public String run(Checkout checkout) throws Exception {
        if (!Files.isExecutable(PGBENCH)) {
            throw new SkippedException("there is no pgbench; apt install postgresql-contrib");
        }
        Path directory = checkout.state().resolve("bench/create");
        try (Rig rig = Rig.start(checkout, directory, Map.of())) {
            RigService client = rig.service("client", Map.of());
            String staff =
                    new Caller(client.url(), rig.issuer().token("bench-admin", "administrator"))
                            .post(
                                    "/api/v1/staff",
                                    "{\"name\":\"Bench\",\"keycloakSubject\":\"bench\"}");
            String staffId = new ObjectMapper().readTree(staff).path("id").asText();
            String token = rig.issuer().token("bench", "account-manager");
            create(client, token, WARM_UP_SECONDS);
            List<Executed> statements = capture(rig, directory, client, token);
            PgbenchScript script = new PgbenchScript(statements, Set.of(staffId));
            Path file = Files.writeString(directory.resolve("create.pgbench"), script.text());
            Samples service = new Samples();
            Samples bare = new Samples();
            pgbench(rig, file, script);
            for (int round = 0; round < ROUNDS; round++) {
                service.add(create(client, token, SECONDS_PER_ROUND));
                bare.add(pgbench(rig, file, script));
            }
            return result(service, bare, statements.size());
        }
    }

    /** Creates per second. */
    private double create(RigService client, String token, int seconds) throws Exception {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        List<Future<Integer>> loops = new ArrayList<>();
        int sum = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                loops.add(
                        threads.submit(() -> {
                            int count = 0;
                            while (System.nanoTime() < end) {
                                createOne(client, token);
                                count++;
                            }
                            return count;
                        }));
            }
            for (Future<Integer> loop : loops) {
                sum += loop.get();
            }
        }
        return sum * 1e9 / (System.nanoTime() - begin);
    }

    private void createOne(RigService client, String token)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        client.url()
                                                + "/api/v1/accounts?force=true&reason=measurement"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"name\":\"Bench and Sons\",\"segment\":\"Retail\"}"))
                        .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
    }

    private List<Executed> capture(Rig rig, Path directory, RigService client, String token)
            throws SQLException, IOException, InterruptedException {
        Path log = directory.resolve("postgres/postgres.log");
        try (Connection connection = rig.connect("client");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("select pg_reload_conf()");
            // Sessions take the setting over between two of their statements.
            for (int i = 0; i < 20; i++) {
                createOne(client, token);
            }
            long position = Files.size(log);
            createOne(client, token);
            statement.execute("alter system reset log_statement");
            statement.execute("select pg_reload_conf()");
            return StatementLog.transaction(log, position, "account");
        }
    }

    private static double pgbench(Rig rig, Path script, PgbenchScript made)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                PGBENCH.toString(),
                                "-n",
                                "-M",
                                "prepared",
                                "-c",
                                Integer.toString(CLIENTS),
                                "-T",
                                Integer.toString(SECONDS_PER_ROUND),
                                "-h",
                                "127.0.0.1",
                                "-p",
                                Integer.toString(rig.postgresPort()),
                                "-U",
                                "client_app",
                                "-f",
                                script.toString()));
        made.definitions().forEach(definition -> command.addAll(List.of("-D", definition)));
        command.add("client");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", rig.secret());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String result(Samples service, Samples bare, int statements) {
        return """
        POST of an account with everything: token, roles, validation, `Idempotency-Key`, visibility, audit, two events
        in the outbox, all over HTTP; and the relay publishes them meanwhile. pgbench repeats the %d statements of one
        such transaction, taken from PostgreSQL's log, in one transaction with prepared statements and fresh ids; they
        fire the same triggers. Both with %d clients on the same machine and server, %d interleaved rounds of %d s.

        | | creates a second | milliseconds each |
        |---|---:|---:|
        | over HTTP, all included | %.0f | %.1f |
        | pgbench, statements only | %.0f | %.1f |

        Ratio: the service reaches %.2f of pgbench's rate.
        """
                .formatted(
                        statements,
                        CLIENTS,
                        ROUNDS,
                        SECONDS_PER_ROUND,
                        service.median(),
                        CLIENTS * 1000 / service.median(),
                        bare.median(),
                        CLIENTS * 1000 / bare.median(),
                        service.median() / bare.median());
    }
}
