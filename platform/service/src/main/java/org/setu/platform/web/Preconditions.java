package org.setu.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** {@code If-Match}: nobody changes a version that he has not seen. */
public final class Preconditions {

    private Preconditions() {}

    /** The strong entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Checks {@code If-Match} against the current version.
     *
     * @throws ProblemException 428 if the header is missing, 412 if it names another version
     */
    public static void requireMatch(HttpHeaders headers, Aggregate aggregate) {
        requireMatch(headers, etag(aggregate.version()));
    }

    /** As above, for what has an ETag of another kind. */
    public static void requireMatch(HttpHeaders headers, String etag) {
        String given = joined(headers, HttpHeaders.IF_MATCH);
        if (given == null) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.PRECONDITION_REQUIRED,
                            "Send If-Match with the ETag of the version that you have read."));
        }
        requireMatchIfGiven(headers, etag);
    }

    /** As {@link #requireMatch}, but the header may be absent. */
    public static void requireMatchIfGiven(HttpHeaders headers, Aggregate aggregate) {
        requireMatchIfGiven(headers, etag(aggregate.version()));
    }

    private static void requireMatchIfGiven(HttpHeaders headers, String etag) {
        String given = joined(headers, HttpHeaders.IF_MATCH);
        if (given == null || given.equals("*")) {
            return;
        }
        if (!names(given, etag)) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.PRECONDITION_FAILED,
                            "The current version is " + etag + "."));
        }
    }

    /** Nothing is there: whoever names a version in {@code If-Match} expected something else. */
    static void requireNone(HttpHeaders headers) {
        if (joined(headers, HttpHeaders.IF_MATCH) != null) {
            throw new ProblemException(
                    Problem.of(ProblemType.PRECONDITION_FAILED, "There is no current version."));
        }
    }

    static boolean noneMatch(HttpHeaders headers, String etag) {
        String given = joined(headers, HttpHeaders.IF_NONE_MATCH);
        return given == null || !(given.equals("*") || names(given.replace("W/", ""), etag));
    }

    private static boolean names(String header, String etag) {
        for (String tag : header.split(",")) {
            if (tag.strip().equals(etag)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String joined(HttpHeaders headers, String name) {
        List<String> values = headers.getRequestHeader(name);
        return values == null || values.isEmpty() ? null : String.join(",", values).strip();
    }
}
