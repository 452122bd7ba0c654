package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

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
    private final HiddenLookups lookups;

    DuplicateAccounts(Accounts accounts, HiddenLookups lookups) {
        this.accounts = accounts;
        this.lookups = lookups;
    }

    /**
     * As {@link #of}, asked by somebody and counted.
     *
     * @throws ProblemException (429) if the caller has asked too often
     */
    public Found askedFor(String name) {
        lookups.spend();
        return of(name);
    }

    /**
     * The accounts of a similar name that the caller does not see, to pass his question on to those
     * who do; never to be shown to him. Counted as {@link #askedFor}.
     */
    public List<UUID> hidden(String name) {
        lookups.spend();
        List<UUID> all =
                SystemWork.call("request for access", () -> accounts.similarTo(name)).stream()
                        .map(Accounts.Similar::id)
                        .toList();
        Set<UUID> visible = accounts.visible(all);
        return all.stream().filter(id -> !visible.contains(id)).toList();
    }

    /** What there is of a similar name. */
    public Found of(String name) {
        List<Accounts.Similar> all =
                SystemWork.call("duplicate check", () -> accounts.similarTo(name));
        Set<UUID> visible = accounts.visible(all.stream().map(Accounts.Similar::id).toList());
        List<Accounts.Similar> matches =
                all.stream().filter(similar -> visible.contains(similar.id())).toList();
        return new Found(matches, all.size() - matches.size());
    }

    /** What is the same for names that are similar. */
    public static String key(String name) {
        return NameKey.of(name);
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
            lookups.spend();
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
                                        + " is another one"
                                        + (found.hiddenMatches() == 0
                                                ? "."
                                                : ", or ask for access by POST"
                                                        + " /api/v1/accounts/access-requests."))
                        .withErrors(errors));
    }
}
