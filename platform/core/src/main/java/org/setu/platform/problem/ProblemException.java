package org.setu.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal. Thrown by domain code and the platform alike; the transaction rolls back and the
 * caller gets the {@link Problem}.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    private ProblemException(Problem problem, @Nullable Duration retryAfter) {
        super(problem.kind() + ": " + problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** When it is worth while to try again, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public Problem problem() {
        return problem;
    }

    /** A record that does not exist, or that the caller may not see. */
    public static ProblemException notFound(String what) {
        return new ProblemException(
                Problem.of(ProblemType.NOT_FOUND, "There is no such " + what + "."));
    }

    /** One field of the body breaks a rule. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(FieldProblem.at(pointer, detail)));
    }

    /** Several fields break rules. */
    public static ProblemException invalid(List<FieldProblem> errors) {
        return new ProblemException(
                Problem.of(
                                ProblemType.INVALID_INPUT,
                                errors.size() == 1
                                        ? errors.getFirst().detail()
                                        : errors.size() + " fields are not valid.")
                        .withErrors(errors));
    }

    /** A query parameter or header breaks a rule. */
    public static ProblemException invalidParameter(String name, String detail) {
        return invalid(List.of(FieldProblem.parameter(name, detail)));
    }

    /** Something else stands in the way. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(ProblemType.CONFLICT, detail));
    }

    /** A unique value is taken. */
    public static ProblemException duplicate(String pointer, String detail) {
        return new ProblemException(
                Problem.of(ProblemType.DUPLICATE, detail)
                        .withErrors(List.of(FieldProblem.at(pointer, detail))));
    }

    /** A transition that the present state does not allow; names those that it does. */
    public static ProblemException illegalTransition(String detail, List<String> allowed) {
        return new ProblemException(
                Problem.of(ProblemType.ILLEGAL_TRANSITION, detail).withAllowed(allowed));
    }

    /** The caller's allowance is used up; tells when some of it is there again. */
    public static ProblemException tooMany(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(ProblemType.TOO_MANY_REQUESTS, detail), retryAfter);
    }

    /** The caller's roles do not allow it; names those that do. */
    public static ProblemException forbidden(String detail, List<String> whoCan) {
        return new ProblemException(Problem.of(ProblemType.FORBIDDEN, detail).withWhoCan(whoCan));
    }
}
