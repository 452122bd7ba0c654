package org.setu.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal (RFC 9457).
 *
 * @param kind what kind of refusal; serialised as {@code type}, {@code title} and {@code status}
 * @param detail this occurrence, for people
 * @param instance the path of the request
 * @param errors the fields at fault, may be empty
 * @param allowed the transitions that are possible now, may be empty
 * @param missing what must be there first, may be empty
 * @param whoCan the roles that may do it, may be empty
 * @param traceId where operators find the cause
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) ProblemType kind,
        @Nullable String detail,
        @Nullable String instance,
        List<FieldProblem> errors,
        List<String> allowed,
        List<String> missing,
        List<String> whoCan,
        @Nullable String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem with a detail and nothing else yet. */
    public static Problem of(ProblemType kind, @Nullable String detail) {
        return new Problem(kind, detail, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    @JsonProperty
    public String type() {
        return kind.uri();
    }

    @JsonProperty
    public String title() {
        return kind.title();
    }

    @JsonProperty
    public int status() {
        return kind.status();
    }

    public Problem withErrors(List<FieldProblem> fields) {
        return new Problem(
                kind, detail, instance, List.copyOf(fields), allowed, missing, whoCan, traceId);
    }

    public Problem withAllowed(List<String> transitions) {
        return new Problem(
                kind, detail, instance, errors, List.copyOf(transitions), missing, whoCan, traceId);
    }

    public Problem withMissing(List<String> things) {
        return new Problem(
                kind, detail, instance, errors, allowed, List.copyOf(things), whoCan, traceId);
    }

    public Problem withWhoCan(List<String> roles) {
        return new Problem(
                kind, detail, instance, errors, allowed, missing, List.copyOf(roles), traceId);
    }

    /** The same problem as it happened in one request. */
    public Problem occurredAt(@Nullable String path, @Nullable String trace) {
        return new Problem(kind, detail, path, errors, allowed, missing, whoCan, trace);
    }
}
