package org.setu.platform.problem;

import java.util.Locale;

/**
 * Every kind of refusal that Setu answers with. The URI of a type is stable within {@code /v1};
 * {@code docs/problems.md} is generated from this list.
 */
public enum ProblemType {
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            "The path, a header or the body is not well formed. Mend the request; sending it again"
                    + " unchanged gives the same answer."),
    INVALID_INPUT(
            400,
            "The input is not valid",
            "One or more fields break a rule. `errors` names each field by JSON pointer (or query"
                    + " parameter) and says what is allowed."),
    UNAUTHENTICATED(
            401,
            "A valid access token is required",
            "Send `Authorization: Bearer <token>` with a current access token for the audience"
                    + " `setu-api`."),
    FORBIDDEN(
            403,
            "You may not do this",
            "The caller is known, but none of his roles allows the operation. `whoCan` names the"
                    + " roles that do, where they are known."),
    NOT_FOUND(
            404,
            "There is no such thing",
            "The address or the record does not exist, or the caller may not see it: the two are"
                    + " not told apart."),
    METHOD_NOT_ALLOWED(
            405, "This method is not allowed here", "The address exists, but not for this method."),
    NOT_ACCEPTABLE(
            406,
            "No representation fits",
            "The `Accept` header names no media type that this address can produce."),
    REQUEST_TIMEOUT(
            408,
            "The request took too long to arrive",
            "The request was not complete in time. Send it again."),
    CONFLICT(
            409,
            "The request conflicts with the present state",
            "Something else stands in the way. `detail` says what; read the record again before"
                    + " you go on."),
    DUPLICATE(
            409,
            "It exists already",
            "A field that must be unique has a value that is taken. `errors` names the field."),
    ILLEGAL_TRANSITION(
            409,
            "This step is not allowed now",
            "The record is in a state from which this step is not possible. `allowed` lists the"
                    + " steps that are, `missing` what must be there first, `whoCan` the roles that"
                    + " may take them."),
    REQUEST_IN_PROGRESS(
            409,
            "The same request is still in progress",
            "Another request with this Idempotency-Key has not ended. Wait, then repeat: you get"
                    + " its answer."),
    RESTART_REQUIRED(
            410,
            "Synchronisation has to start again",
            "The token `after` cannot be gone on from: what the caller may see has changed, or it is"
                    + " too old. Read again without `after`, and forget every record that is not"
                    + " among the answers."),
    PRECONDITION_FAILED(
            412,
            "The record has changed",
            "`If-Match` names a version that is no longer current. Read the record again, decide,"
                    + " and repeat with the new ETag."),
    CONTENT_TOO_LARGE(
            413, "The body is too large", "The limit is 1 MiB for JSON and 25 MiB for uploads."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "This media type is not supported",
            "Send JSON as `application/json`, changes as `application/merge-patch+json`, files as"
                    + " the operation's documentation says."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The Idempotency-Key belongs to another request",
            "The key was used with another body. Use a new key for a new request."),
    PRECONDITION_REQUIRED(
            428,
            "If-Match is required",
            "Send the ETag of the version that you decided upon in `If-Match`."),
    TOO_MANY_REQUESTS(
            429, "Too many requests", "The caller's limit is used up. Wait as `Retry-After` says."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter headers."),
    INTERNAL_ERROR(
            500,
            "Something went wrong on our side",
            "Nothing was changed. The operators find the cause by `traceId`."),
    BAD_GATEWAY(
            502,
            "A service behind the gateway gave no valid answer",
            "Whether the request took effect is not known; repeat it with the same"
                    + " Idempotency-Key."),
    UNAVAILABLE(
            503,
            "Not available right now",
            "The service is starting, overloaded or away. Nothing was changed; repeat after"
                    + " `Retry-After`."),
    GATEWAY_TIMEOUT(
            504,
            "A service behind the gateway did not answer in time",
            "Whether the request took effect is not known; repeat it with the same"
                    + " Idempotency-Key.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The HTTP status of this kind. */
    public int status() {
        return status;
    }

    /** One short sentence, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** What it means and how to go on, for the documentation (Markdown). */
    public String explanation() {
        return explanation;
    }

    /** Name in addresses: lower case, words joined by hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable {@code type} URI. */
    public String uri() {
        return "/problems/" + slug();
    }
}
