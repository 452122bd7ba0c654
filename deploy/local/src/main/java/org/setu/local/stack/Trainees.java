package org.setu.local.stack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.setu.local.process.AotCache;

/** The programs of the stack that start faster with what they learnt at an earlier start. */
final class Trainees {

    /** Lets a program come up and end, aside from the one that serves. */
    @FunctionalInterface
    interface Rehearsal {
        void run(Path log, List<String> options);
    }

    /** A program that was started. */
    record Trainee(String component, AotCache cache, Rehearsal rehearsal) {}

    private final Checkout checkout;
    private final Map<String, Trainee> byComponent = new ConcurrentSkipListMap<>();

    Trainees(Checkout checkout) {
        this.checkout = checkout;
    }

    /**
     * Notes a component that is about to start.
     *
     * @param jars all that it loads classes from
     * @return the options for its JVM
     */
    List<String> start(String component, Collection<Path> jars, Rehearsal rehearsal) {
        AotCache cache = AotCache.of(checkout.learnt(), component, jars);
        byComponent.put(component, new Trainee(component, cache, rehearsal));
        return cache.options();
    }

    /** Those that were started and have learnt nothing yet. */
    List<Trainee> untrained() {
        return byComponent.values().stream().filter(it -> !it.cache().exists()).toList();
    }

    /** Lets one learn, so that its next start is faster. */
    void train(Trainee trainee) {
        Path log = checkout.log("training " + trainee.component());
        trainee.cache().learn(options -> trainee.rehearsal().run(log, options));
    }
}
