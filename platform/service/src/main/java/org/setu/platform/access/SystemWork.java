package org.setu.platform.access;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Runs work of the platform itself (consumers, jobs, operators): it sees every row, and the audit
 * names the reason. Without it, code that no request stands behind sees nothing: it fails.
 */
public final class SystemWork {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    private SystemWork() {}

    /** Does the work as the system. */
    public static void run(String reason, Runnable work) {
        ScopedValue.where(CURRENT, caller(reason)).run(work);
    }

    /** Does the work as the system and returns its result. */
    public static <T> T call(String reason, Callable<T> work) {
        return ScopedValue.where(CURRENT, caller(reason)).call(() -> unchecked(work));
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Caller current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    private static Caller caller(String reason) {
        return new Caller("system:" + reason, null, null, Set.of(), List.of(Subjects.ALL));
    }
}
