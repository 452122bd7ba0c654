package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;

import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

import java.util.List;
import java.util.Set;

/**
 * Finds accounts that may be the same company. The one place that looks at all rows whoever asks:
 * what the caller may not see is told as a number only.
 */
@ApplicationScoped
public class DuplicateAccounts {

    /**
     * @param matches similar accounts that the caller sees
     * @param hiddenMatches how many more there are
     */
    public record Found(List<Accounts.Similar> matches, int hiddenMatches) {

        /** Whether nothing similar is there. */
        public boolean isEmpty() {
            return matches.isEmpty() && hiddenMatches == 0;
        }
    }

    private final Accounts accounts;

    DuplicateAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What there is of a similar name. */
    public Found of(String name) {
        List<Accounts.Similar> all =
                SystemWork.call("duplicate check", () -> accounts.similarTo(name));
        Set<java.util.UUID> visible =
                accounts.visible(all.stream().map(Accounts.Similar::id).toList());
        List<Accounts.Similar> matches =
                all.stream().filter(similar -> visible.contains(similar.id())).toList();
        return new Found(matches, all.size() - matches.size());
    }

    void refuse(String name) {
        Found found = of(name);
        if (found.isEmpty()) {
            return;
        }
        List<FieldProblem> errors =
                new java.util.ArrayList<>(
                        found.matches().stream()
                                .map(match ->
                                        FieldProblem.at(
                                                "/name",
                                                "is similar to %s (/api/v1/accounts/%s)"
                                                        .formatted(match.name(), match.id())))
                                .toList());
        if (found.hiddenMatches() > 0) {
            errors.add(FieldProblem.at("/name", "hiddenMatches: " + found.hiddenMatches()));
        }
        throw new ProblemException(
                Problem.of(
                                ProblemType.DUPLICATE,
                                "There may be this company already: %d that you see, %d that you do"
                                                .formatted(
                                                        found.matches().size(),
                                                        found.hiddenMatches())
                                        + " not see. Send it again with allowDuplicate=true if it"
                                        + " is another one.")
                        .withErrors(errors));
    }
}
