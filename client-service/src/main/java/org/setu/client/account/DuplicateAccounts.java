package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
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
     * An account that may be meant.
     *
     * @param score how alike it is, 0 to 100
     * @param reasons why, the most telling first
     */
    public record Similar(UUID id, String name, int score, List<String> reasons) {}

    /**
     * @param matches similar accounts that the caller sees, the most alike first
     * @param hiddenMatches how many more there are
     */
    public record Found(List<Similar> matches, int hiddenMatches) {

        /** Whether nothing similar is there. */
        boolean isEmpty() {
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
    public Found askedFor(Likeness company) {
        lookups.spend();
        return of(company);
    }

    /**
     * The accounts like this one that the caller does not see, to pass his question on to those who
     * do; never to be shown to him. Counted as {@link #askedFor}.
     */
    public List<UUID> hidden(Likeness company) {
        lookups.spend();
        List<UUID> all = all(company).stream().map(Similar::id).toList();
        Set<UUID> visible = accounts.visible(all);
        return all.stream().filter(id -> !visible.contains(id)).toList();
    }

    /** The accounts that share something telling with this one. */
    public Found of(Likeness company) {
        return seen(all(company));
    }

    /** What is the same for names that are similar. */
    public static String key(String name) {
        return NameKey.of(name);
    }

    private List<Similar> all(Likeness company) {
        return SystemWork.call("duplicate check", () -> accounts.sharing(company.keys())).stream()
                .map(other -> {
                    var verdict = company.with(other.keys(), other.country());
                    return new Similar(
                            other.id(), other.name(), verdict.score(), verdict.reasons());
                })
                .sorted(Comparator.comparingInt(Similar::score).reversed())
                .toList();
    }

    private Found seen(List<Similar> all) {
        Set<UUID> visible = accounts.visible(all.stream().map(Similar::id).toList());
        List<Similar> matches =
                all.stream().filter(similar -> visible.contains(similar.id())).toList();
        return new Found(matches, all.size() - matches.size());
    }

    /**
     * Refuses to open a company that is probably there.
     *
     * @throws ProblemException (409) naming those that the caller sees, and how many he does not
     */
    void refuse(Likeness company) {
        Found found =
                seen(
                        all(company).stream()
                                .filter(similar -> similar.score() >= Likeness.SAME_COMPANY)
                                .toList());
        if (found.isEmpty()) {
            return;
        }
        List<FieldProblem> errors = new ArrayList<>();
        for (Similar match : found.matches()) {
            errors.add(
                    FieldProblem.at(
                            "/name",
                            "%s (/api/v1/accounts/%s) is %d %% alike: it %s"
                                    .formatted(
                                            match.name(),
                                            match.id(),
                                            match.score(),
                                            String.join("; ", match.reasons()))));
        }
        if (found.hiddenMatches() > 0) {
            lookups.spend();
            errors.add(FieldProblem.at("/name", "hiddenMatches: " + found.hiddenMatches()));
        }
        throw new ProblemException(
                Problem.of(ProblemType.DUPLICATE, explained(found)).withErrors(errors));
    }

    private static String explained(Found found) {
        String there =
                "There may be this company already: %d that you see, %d that you do not see."
                        .formatted(found.matches().size(), found.hiddenMatches());
        String force = " If it is another one, send it again with force=true and a reason";
        return found.hiddenMatches() == 0
                ? there + force + "."
                : there + force + ", or ask for access by POST /api/v1/accounts/access-requests.";
    }
}
