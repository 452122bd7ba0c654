package org.setu.system.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.setu.local.process.StartFailure;
import org.setu.local.rig.RigProcess;

/**
 * Does one fault after the other, each kind once per round, in an order that the seed decides. The
 * first is always the death of Kafka: it is the one that a relay which forgets what it could not
 * send never survives, so that every run, however short, tells such a relay from a good one.
 */
final class Faults {

    /** Above the idle limit of a relay's session (20 s) and the time-out of its transaction. */
    private static final Duration FREEZE = Duration.ofSeconds(24);

    /** Above what the senders of mails wait for an answer. */
    private static final Duration FREEZE_OF_MAIL = FaultStack.MAIL_PATIENCE.multipliedBy(2);

    private static final int MAIL_AWAY_MILLIS = 4000;

    private final FaultStack stack;
    private final Random random;
    private final Consumer<String> log;
    private final List<Fault> round = new ArrayList<>();
    private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);

    Faults(FaultStack stack, long seed, Consumer<String> log) {
        this.stack = stack;
        this.random = new Random(seed);
        this.log = log;
    }

    /** How many of each kind were done. */
    Map<Fault, Integer> done() {
        return Map.copyOf(done);
    }

    private int count() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Goes on until the time is over and so many faults are done; everything runs again when it
     * returns.
     */
    void until(Instant end, int fewest) throws InterruptedException {
        Thread.sleep(random.nextInt(500, 2000));
        while (Instant.now().isBefore(end) || count() < fewest) {
            Fault fault = next();
            Instant begin = Instant.now();
            inject(fault);
            done.merge(fault, 1, Integer::sum);
            log.accept(
                    "%s, all back after %.1f s"
                            .formatted(
                                    fault,
                                    Duration.between(begin, Instant.now()).toMillis() / 1000.0));
            Thread.sleep(random.nextInt(300, 1500));
        }
    }

    private Fault next() {
        if (round.isEmpty()) {
            round.addAll(List.of(Fault.values()));
            Collections.shuffle(round, random);
            if (done.isEmpty()) {
                round.remove(Fault.KILL_KAFKA);
                round.addLast(Fault.KILL_KAFKA);
            }
        }
        return round.removeLast();
    }

    private void inject(Fault fault) throws InterruptedException {
        switch (fault) {
            case KILL_CLIENT -> kill(stack.replicas("client").getFirst().process());
            case KILL_CLIENT_REPLICA -> kill(stack.replicas("client").getLast().process());
            case KILL_DEAL -> kill(stack.replicas("deal").getFirst().process());
            case KILL_DEAL_REPLICA -> kill(stack.replicas("deal").getLast().process());
            case KILL_CONTRACT -> kill(stack.replicas("contract").getFirst().process());
            case KILL_CONTRACT_REPLICA -> kill(stack.replicas("contract").getLast().process());
            case KILL_NOTIFICATION -> kill(stack.replicas("notification").getFirst().process());
            case KILL_NOTIFICATION_REPLICA ->
                    kill(stack.replicas("notification").getLast().process());
            case KILL_KAFKA -> kill(stack.rig().kafka());
            case KILL_POSTGRES -> kill(stack.rig().postgres());
            case KILL_MAIL -> killMail();
            case FREEZE_MAIL -> freeze(stack.rig().mail(), FREEZE_OF_MAIL);
            case FREEZE_CLIENT_RELAY -> freeze(stack.relay("client"), FREEZE);
            case FREEZE_DEAL_RELAY -> freeze(stack.relay("deal"), FREEZE);
            case FREEZE_CONTRACT_RELAY -> freeze(stack.relay("contract"), FREEZE);
        }
    }

    private void kill(RigProcess process) throws InterruptedException {
        process.kill();
        Thread.sleep(random.nextInt(0, 2000));
        startAgain(process);
    }

    private void killMail() throws InterruptedException {
        stack.rig().mail().kill();
        stack.tap().serverEnded();
        Thread.sleep(random.nextInt(MAIL_AWAY_MILLIS, 2 * MAIL_AWAY_MILLIS));
        startAgain(stack.rig().mail());
    }

    /** On a machine that has other work, too, one may not come up in time. */
    private void startAgain(RigProcess process) {
        try {
            process.start();
        } catch (StartFailure slow) {
            log.accept(process.name() + " takes long to start and is started once more");
            process.start();
        }
    }

    private void freeze(RigProcess process, Duration time) throws InterruptedException {
        process.freeze();
        try {
            Thread.sleep(time.toMillis() + random.nextInt(0, 3000));
        } finally {
            process.thaw();
        }
    }
}
