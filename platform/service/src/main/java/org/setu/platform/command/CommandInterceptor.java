package org.setu.platform.command;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command in one transaction, repeated whole when PostgreSQL says that it could not be
 * serialised. Runs after the role check and Bean Validation, so that what they refuse costs no
 * transaction.
 */
@Command
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class CommandInterceptor {

    private static final int ATTEMPTS = 5;
    private static final int TIMEOUT_SECONDS = 30;

    private final Idempotency idempotency;

    CommandInterceptor(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @AroundInvoke
    @Nullable Object run(InvocationContext context) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew()
                        .timeout(TIMEOUT_SECONDS)
                        .call(() -> idempotency.once(context::proceed));
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !Retryable.is(failure)) {
                    throw failure;
                }
                // Losers of a race that start again in step would meet again.
                Thread.sleep(ThreadLocalRandom.current().nextInt(1, 10 << attempt));
            }
        }
    }
}
