package org.setu.system.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.setu.local.stack.Checkout;

/**
 * Writes to all services while they, their replicas, Kafka, PostgreSQL and the mail server are
 * killed and relays are frozen, then counts: {@code ./setu faults [seconds] [seed]}. Only processes
 * that it started itself are touched.
 */
public final class FaultRun {

    /** More would take from services that start again what they need of the machine. */
    private static final int WRITERS_OF_RECORDS = 2;

    private final Checkout checkout;
    private final Consumer<String> log;

    public FaultRun(Checkout checkout, Consumer<String> log) {
        this.checkout = checkout;
        this.log = log;
    }

    /** Arguments: seconds (400), seed (any). Exits with 1 when something was lost. */
    public static void main(String... arguments) throws Exception {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 400;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        FaultReport report =
                new FaultRun(Checkout.current(), System.out::println)
                        .run(Duration.ofSeconds(seconds), 1, seed);
        report.refusals().stream()
                .limit(10)
                .forEach(line -> System.out.println("refused: " + line));
        report.cases().forEach(System.out::println);
        System.out.println(report.text());
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
            timed.accept("four services with two replicas each are ready");
            return run(stack, duration, fewest, seed, timed);
        }
    }

    private FaultReport run(
            FaultStack stack, Duration duration, int fewest, long seed, Consumer<String> timed)
            throws InterruptedException, ExecutionException {
        Ledger ledger = new Ledger();
        AtomicBoolean stop = new AtomicBoolean();
        Setting setting = Setting.prepare(stack, ledger);
        Faults faults = new Faults(stack, seed, timed);
        timed.accept("writing");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> writers = new ArrayList<>();
            for (Callable<Void> writer : writers(stack, setting, ledger, stop, seed)) {
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
        new Quiet(new Tables(stack.rig()), ledger).await();
        timed.accept("counting");
        FaultReport report = new Counting(stack, setting, ledger).report(faults.done(), seed);
        timed.accept("counted");
        return report;
    }

    private static List<Callable<Void>> writers(
            FaultStack stack, Setting setting, Ledger ledger, AtomicBoolean stop, long seed) {
        List<Callable<Void>> writers = new ArrayList<>();
        Api clients = stack.agent("client");
        Api deals = stack.agent("deal");
        for (int i = 0; i < WRITERS_OF_RECORDS; i++) {
            writers.add(new AccountWriter(clients, "Account " + i, ledger, stop, seed + i));
            writers.add(
                    new DealWriter(deals, "Deal " + i, setting.account(), ledger, stop, -seed - i));
        }
        writers.add(new ContractWriter(stack, setting, ledger, stop, seed));
        writers.add(new ChainWriter(stack, "Chain", setting, ledger, stop));
        return writers;
    }
}
