package org.setu.deal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs before the command's transaction is opened and after the role check: no call to another
 * service ever holds a database connection.
 */
@KnowsReferences
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 850)
class KnowsReferencesInterceptor {

    private final ReadingReferences reading;

    KnowsReferencesInterceptor(ReadingReferences reading) {
        this.reading = reading;
    }

    @AroundInvoke
    @Nullable Object run(InvocationContext context) throws Exception {
        for (Object parameter : context.getParameters()) {
            switch (parameter) {
                case References references -> {
                    know(references.accountId(), references.ownerId());
                }
                case JsonNode patch -> know(id(patch, "accountId"), id(patch, "ownerId"));
                case null, default -> {}
            }
        }
        return context.proceed();
    }

    private void know(@Nullable UUID account, @Nullable UUID owner) {
        if (account != null) {
            reading.account(account);
        }
        if (owner != null) {
            reading.staff(owner);
        }
    }

    /** What is not a UUID is refused later, with its field. */
    private static @Nullable UUID id(JsonNode patch, String field) {
        try {
            return UUID.fromString(patch.path(field).asText());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
