package org.setu.client.segment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;

/** Tells whom a rule holds, and why an account is in a segment or is not. */
@ApplicationScoped
public class Explaining {

    /**
     * Why an account is in a segment or is not.
     *
     * @param memberSince as it was last determined; null if it is not in
     * @param archived archived accounts are in no segment that lives
     * @param matches whether the rule holds now; null of a segment without one
     * @param leaves what the rule asks, in its order
     */
    @Schema(name = "SegmentExplanation")
    public record Explanation(
            UUID segmentId,
            UUID accountId,
            @Nullable Instant memberSince,
            boolean archived,
            @Nullable Boolean matches,
            List<LeafHolds> leaves) {}

    /**
     * One thing that the rule asks.
     *
     * @param pointer where it stands
     * @param holds whether it holds for the account
     */
    @Schema(name = "LeafHolds")
    public record LeafHolds(
            @Schema(examples = "/rule/all/0") String pointer,
            @Schema(examples = "tier") String field,
            @Schema(examples = "in") String op,
            boolean holds) {}

    private final Accounts accounts;
    private final SegmentMembers members;
    private final ReadingRules rules;
    private final FindingAccounts finding;

    Explaining(
            Accounts accounts,
            SegmentMembers members,
            ReadingRules rules,
            FindingAccounts finding) {
        this.accounts = accounts;
        this.members = members;
        this.rules = rules;
        this.finding = finding;
    }

    /**
     * Whom a rule would hold.
     *
     * @throws org.setu.platform.problem.ProblemException (400) if it makes no sense
     */
    public Preview preview(Rule rule) {
        return finding.preview(rules.read(rule));
    }

    /**
     * Why an account is in a segment or is not.
     *
     * @throws org.setu.platform.problem.ProblemException (404) if the caller does not see the
     *     account
     */
    public Explanation explain(Segment segment, UUID accountId) {
        Account account = accounts.get(accountId);
        Instant since = members.in(segment.id(), accountId).map(SegmentMember::since).orElse(null);
        Rule rule = segment.rule();
        if (rule == null) {
            return new Explanation(
                    segment.id(), accountId, since, account.archived(), null, List.of());
        }
        Condition condition = rules.read(rule);
        List<Boolean> holding = finding.holding(condition, accountId).orElseThrow();
        List<Condition.Leaf> leaves = condition.leaves().toList();
        List<LeafHolds> told = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            Condition.Leaf leaf = leaves.get(i);
            told.add(
                    new LeafHolds(
                            leaf.pointer(),
                            leaf.field().name(),
                            leaf.operator().word(),
                            holding.get(i)));
        }
        // Leaves differ in where they stand.
        boolean holds = condition.holds(leaf -> holding.get(leaves.indexOf(leaf)));
        return new Explanation(
                segment.id(),
                accountId,
                since,
                account.archived(),
                holds && !account.archived(),
                told);
    }
}
