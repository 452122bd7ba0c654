package org.setu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** What the database's refusals mean to the caller. */
@ApplicationScoped
public class DatabaseProblems {

    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";
    private static final String CHECK = "23514";

    /** Numeric value out of range, and datetime field overflow. */
    private static final Set<String> OUT_OF_RANGE = Set.of("22003", "22008");

    private final Map<String, FieldProblem> meanings = new HashMap<>();

    DatabaseProblems(@Any Instance<ConstraintMeanings> meanings) {
        meanings.forEach(some -> this.meanings.putAll(some.byConstraint()));
    }

    /** The problem behind an exception, or nothing if it is a fault of ours. */
    public Optional<Problem> problem(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException refusal -> {
                    return Optional.of(refusal.problem());
                }
                case OptimisticLockException stale -> {
                    return Optional.of(stale());
                }
                case org.hibernate.StaleStateException stale -> {
                    return Optional.of(stale());
                }
                case SQLTransientConnectionException away -> {
                    return Optional.of(away());
                }
                case SQLException sql -> {
                    Optional<Problem> problem = problem(sql);
                    if (problem.isPresent()) {
                        return problem;
                    }
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> problem(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.equals(UNIQUE)) {
            return Optional.of(broken(sql, ProblemType.DUPLICATE, "It exists already."));
        }
        if (state.equals(FOREIGN_KEY)) {
            return Optional.of(
                    broken(sql, ProblemType.CONFLICT, "Something that it refers to is not there."));
        }
        if (state.equals(CHECK)) {
            return Optional.of(broken(sql, ProblemType.INVALID_INPUT, "A rule is broken."));
        }
        if (OUT_OF_RANGE.contains(state)) {
            return Optional.of(
                    Problem.of(
                            ProblemType.INVALID_INPUT,
                            "A number or a day is larger than what can be kept."));
        }
        if (state.startsWith("40") || state.equals("55P03")) {
            return Optional.of(
                    Problem.of(
                            ProblemType.CONFLICT,
                            "Others are changing the same records; try again."));
        }
        if (state.equals("57014")) {
            return Optional.of(
                    Problem.of(ProblemType.UNAVAILABLE, "It took too long and was stopped."));
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return Optional.of(away());
        }
        return Optional.empty();
    }

    private Problem broken(SQLException sql, ProblemType type, String otherwise) {
        String constraint = constraint(sql);
        FieldProblem meaning = constraint == null ? null : meanings.get(constraint);
        return meaning == null
                ? Problem.of(type, otherwise)
                : Problem.of(type, meaning.detail()).withErrors(List.of(meaning));
    }

    /** A batch wraps the server's own error, which alone names the constraint. */
    private static @Nullable String constraint(SQLException sql) {
        for (Throwable cause = sql; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres
                    && postgres.getServerErrorMessage() != null) {
                return postgres.getServerErrorMessage().getConstraint();
            }
        }
        return sql.getNextException() == null ? null : constraint(sql.getNextException());
    }

    private static Problem stale() {
        return Problem.of(
                ProblemType.PRECONDITION_FAILED, "Somebody changed it at the same moment.");
    }

    private static Problem away() {
        return Problem.of(ProblemType.UNAVAILABLE, "The database is not available right now.");
    }
}
