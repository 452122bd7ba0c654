package org.setu.platform.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
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
    private final ObjectMapper mapper;

    KnowsReferencesInterceptor(ReadingReferences reading, ObjectMapper mapper) {
        this.reading = reading;
        this.mapper = mapper;
    }

    @AroundInvoke
    @Nullable Object run(InvocationContext context) throws Exception {
        for (Object parameter : context.getParameters()) {
            switch (parameter) {
                case References body -> reading.know(mapper.valueToTree(body));
                case JsonNode patch -> reading.know(patch);
                case null, default -> {}
            }
        }
        return context.proceed();
    }
}
