package org.setu.system.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.setu.local.stack.Checkout;

/**
 * Writes to both services while they, their replicas, Kafka and PostgreSQL are killed and relays
 * are frozen, then counts: {@code ./setu faults [seconds] [seed]}. Only processes that it started
 * itself are touched.
 */
public final class FaultRun {

    private static final int WRITERS_PER_SERVICE = 3;

    private final Checkout checkout;
    private final Consumer<String> log;

    public FaultRun(Checkout checkout, Consumer<String> log) {
        this.checkout = checkout;
        this.log = log;
    }

    /** Arguments: seconds (300), seed (any). Exits with 1 when something was lost. */
    public static void main(String... arguments) throws Exception {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 300;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        FaultReport report =
                new FaultRun(Checkout.current(), System.out::println)
                        .run(Duration.ofSeconds(seconds), 1, seed);
        report.refusals().stream()
                .limit(10)
                .forEach(line -> System.out.println("refused: " + line));
        report.cases().forEach(System.out::println);
        System.out.println(report.line());
        System.exit(report.passed() ? 0 : 1);
    }

    /**
     * Starts a stack, writes and breaks for this long, ends the stack and says what it found.
     *
     * @param fewest so many faults at least: on a slow machine it takes longer
     */
    public FaultReport run(Duration duration, int fewest, long seed)
            throws InterruptedException, ExecutionException {
        Path directory = checkout.state().resolve("faults");
        Instant begin = Instant.now();
        Consumer<String> timed =
                line ->
                        log.accept(
                                "[%5.1f s] %s"
                                        .formatted(
                                                Duration.between(begin, Instant.now()).toMillis()
                                                        / 1000.0,
                                                line));
        timed.accept("seed " + seed + ", state and logs in " + directory);
        try (FaultStack stack = FaultStack.start(checkout, directory)) {
            timed.accept("two services with two replicas each are ready");
            return run(stack, duration, fewest, seed, timed);
        }
    }

    private FaultReport run(
            FaultStack stack, Duration duration, int fewest, long seed, Consumer<String> timed)
            throws InterruptedException, ExecutionException {
        Ledger ledger = new Ledger();
        AtomicBoolean stop = new AtomicBoolean();
        Faults faults = new Faults(stack, seed, timed);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> writers = new ArrayList<>();
            for (Writer writer : writers(stack, ledger, stop, seed)) {
                writers.add(threads.submit(writer));
            }
            try {
                faults.until(Instant.now().plus(duration), fewest);
            } finally {
                stop.set(true);
            }
            for (Future<Void> writer : writers) {
                writer.get();
            }
        }
        timed.accept(ledger.size() + " writes acknowledged; waiting until all is quiet");
        new Quiet(new Tables(stack.rig())).await();
        timed.accept("counting");
        return new Checks(stack.rig(), ledger)
                .run()
                .report(faults.done(), ledger.size(), seed, ledger.refusals());
    }

    private static List<Writer> writers(
            FaultStack stack, Ledger ledger, AtomicBoolean stop, long seed)
            throws InterruptedException {
        String login = "fault-writer";
        addStaff(stack, login);
        String token = stack.rig().issuer().token(login, "account-manager", "sales-head");
        Api clients = stack.clientApi(token);
        Api deals = stack.dealApi(token);
        Api.Answer account =
                clients.post(
                        "/api/v1/accounts?allowDuplicate=true", "{\"name\":\"Account of all\"}");
        require(account, "the account of all deals");
        ledger.acknowledged(new Acknowledged(AccountWriter.TOPIC, account.id(), account.version()));
        awaitKnown(stack, account.id());
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS_PER_SERVICE; i++) {
            writers.add(new AccountWriter(clients, "Account " + i, ledger, stop, seed + i));
            writers.add(new DealWriter(deals, "Deal " + i, account.id(), ledger, stop, -seed - i));
        }
        return writers;
    }

    private static void addStaff(FaultStack stack, String login) throws InterruptedException {
        Api administrator =
                stack.clientApi(stack.rig().issuer().token("fault-admin", "administrator"));
        require(
                administrator.post(
                        "/api/v1/staff",
                        "{\"name\":\"Fault Writer\",\"keycloakSubject\":\"%s\"}".formatted(login)),
                "the writers' staff record");
    }

    /** Until deal-service has what the writers need: the account, its grants, and the person. */
    private static void awaitKnown(FaultStack stack, UUID account) {
        Tables tables = new Tables(stack.rig());
        String known =
                """
                select (select count(*) from account where id = '%s')
                     * (select count(*) from published_unit where id = '%s')
                     * (select count(*) from staff_access where keycloak_subject = 'fault-writer')\
                """
                        .formatted(account, account);
        Awaitility.await("deal-service hears of account " + account)
                .atMost(Duration.ofSeconds(60))
                .until(() -> tables.number("deal", known) > 0);
    }

    private static void require(Api.Answer answer, String what) {
        if (!answer.done()) {
            throw new IllegalStateException(
                    "%s: %d %s".formatted(what, answer.status(), answer.body()));
        }
    }
}
