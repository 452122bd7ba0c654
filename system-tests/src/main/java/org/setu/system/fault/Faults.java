package org.setu.system.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.setu.local.rig.RigProcess;
import org.setu.local.rig.RigService;

/** Does one fault after the other, each kind once per round, in an order that the seed decides. */
final class Faults {

    /** Above the idle limit of a relay's session (20 s) and the time-out of its transaction. */
    private static final Duration FREEZE = Duration.ofSeconds(24);

    private final FaultStack stack;
    private final Random random;
    private final Consumer<String> log;
    private final List<Fault> round = new ArrayList<>();
    private int done;

    Faults(FaultStack stack, long seed, Consumer<String> log) {
        this.stack = stack;
        this.random = new Random(seed);
        this.log = log;
    }

    int done() {
        return done;
    }

    /**
     * Goes on until the time is over and so many faults are done; everything runs again when it
     * returns.
     */
    void until(Instant end, int fewest) throws InterruptedException {
        Thread.sleep(random.nextInt(500, 2000));
        while (Instant.now().isBefore(end) || done < fewest) {
            Fault fault = next();
            Instant begin = Instant.now();
            inject(fault);
            done++;
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
        }
        return round.removeLast();
    }

    private void inject(Fault fault) throws InterruptedException {
        switch (fault) {
            case KILL_CLIENT -> kill(stack.clients().getFirst().process());
            case KILL_CLIENT_REPLICA -> kill(stack.clients().getLast().process());
            case KILL_DEAL -> kill(stack.deals().getFirst().process());
            case KILL_DEAL_REPLICA -> kill(stack.deals().getLast().process());
            case KILL_KAFKA -> kill(stack.rig().kafka());
            case KILL_POSTGRES -> kill(stack.rig().postgres());
            case FREEZE_CLIENT_RELAY -> freeze(stack.clients());
            case FREEZE_DEAL_RELAY -> freeze(stack.deals());
        }
    }

    private void kill(RigProcess process) throws InterruptedException {
        process.kill();
        Thread.sleep(random.nextInt(0, 2000));
        process.start();
    }

    private void freeze(List<RigService> replicas) throws InterruptedException {
        RigProcess relay = stack.leading(replicas).orElse(replicas.getFirst()).process();
        relay.freeze();
        try {
            Thread.sleep(FREEZE.toMillis() + random.nextInt(0, 3000));
        } finally {
            relay.thaw();
        }
    }
}
