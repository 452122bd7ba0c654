package org.setu.platform.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.setu.platform.access.SystemWork;

/** Work of the system on many records, in one transaction each. */
public final class OneByOne {

    private OneByOne() {}

    /**
     * Finds records and works on each: what was done stays done if a later one fails.
     *
     * @param work false if there was nothing to do, as another replica was quicker
     * @return on how many something was done
     */
    public static int run(String what, Supplier<List<UUID>> found, Predicate<UUID> work) {
        return SystemWork.call(
                what,
                () ->
                        (int)
                                QuarkusTransaction.requiringNew().call(found::get).stream()
                                        .filter(id ->
                                                QuarkusTransaction.requiringNew()
                                                        .call(() -> work.test(id)))
                                        .count());
    }
}
