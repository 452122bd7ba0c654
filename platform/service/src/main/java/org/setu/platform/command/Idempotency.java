package org.setu.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Grants;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/**
 * {@code Idempotency-Key}: the answer is stored with the effect, and repeated to whoever sends the
 * same request again. Only what succeeded is stored; a refusal is evaluated anew.
 */
@ApplicationScoped
class Idempotency {

    private static final int MOST_BYTES = 64 * 1024;

    private final IdempotentAnswers answers;
    private final RequestKey requestKey;
    private final CurrentCaller caller;
    private final Grants grants;
    private final RequestBody body;
    private final CommandAnswer answer;
    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    Idempotency(
            IdempotentAnswers answers,
            RequestKey requestKey,
            CurrentCaller caller,
            Grants grants,
            RequestBody body,
            CommandAnswer answer,
            EntityManager entityManager,
            ObjectMapper mapper) {
        this.answers = answers;
        this.requestKey = requestKey;
        this.caller = caller;
        this.grants = grants;
        this.body = body;
        this.answer = answer;
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    /** Does the work within the open transaction, or repeats the answer it gave before. */
    @Nullable Object once(Callable<Object> work) throws Exception {
        IdempotencyKey key = requestKey.current();
        if (key == null) {
            Object result = work.call();
            entityManager.flush();
            return result;
        }
        IdempotentAnswers.Claim claim = answers.claim(key);
        if (!claim.held()) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.REQUEST_IN_PROGRESS,
                            "Another request with this Idempotency-Key is under way."));
        }
        if (claim.earlier().isPresent()) {
            return repeat(claim.earlier().get());
        }
        Object result = work.call();
        entityManager.flush();
        return store(key, result);
    }

    private Response repeat(StoredAnswer earlier) {
        if (!Arrays.equals(earlier.requestHash(), body.sha256())) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key was used with another body."));
        }
        if (earlier.unit() != null && !grants.visible(earlier.unit(), caller.get())) {
            throw ProblemException.notFound("record that you may see");
        }
        Response.ResponseBuilder response =
                Response.status(earlier.status()).header("Setu-Repeated", "true");
        earlier.headers().forEach(response::header);
        if (earlier.body().length > 0) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(earlier.body());
        }
        return response.build();
    }

    private Object store(IdempotencyKey key, @Nullable Object result)
            throws JsonProcessingException {
        Response response =
                result instanceof Response given
                        ? given
                        : result == null
                                ? Response.noContent().build()
                                : Response.ok(result).build();
        if (response.getStatus() / 100 != 2) {
            return response;
        }
        byte[] bytes =
                response.hasEntity() ? mapper.writeValueAsBytes(response.getEntity()) : new byte[0];
        // An answer too large to keep is kept without its body: the repeat still does nothing.
        byte[] kept = bytes.length > MOST_BYTES ? new byte[0] : bytes;
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
            Object value = response.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value.toString());
            }
        }
        answers.store(
                key,
                new StoredAnswer(
                        body.sha256(), response.getStatus(), headers, kept, answer.unit()));
        Response.ResponseBuilder same = Response.status(response.getStatus());
        headers.forEach(same::header);
        return bytes.length == 0
                ? same.build()
                : same.type(MediaType.APPLICATION_JSON_TYPE).entity(bytes).build();
    }
}
