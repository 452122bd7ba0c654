package org.setu.system.story;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What takes a moment, because it goes from service to service by events. */
final class Waiting {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Waiting() {}

    static void until(String what, Callable<Boolean> condition) {
        waiting(what).until(condition);
    }

    static <T> T value(String what, Callable<Optional<T>> attempt) {
        return waiting(what).until(attempt, Optional::isPresent).orElseThrow();
    }

    private static ConditionFactory waiting(String what) {
        return Awaitility.await(what).atMost(LONGEST).pollInterval(Duration.ofMillis(50));
    }
}
