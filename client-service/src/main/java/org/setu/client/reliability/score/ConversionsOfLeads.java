package org.setu.client.reliability.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.client.lead.ConversionCheck;
import org.setu.client.lead.Lead;
import org.setu.client.lead.LeadConverted;
import org.setu.client.lead.LeadStatus;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Parties;
import org.setu.client.reliability.Party;
import org.setu.client.reliability.signal.RiskSignals;
import org.setu.client.reliability.statement.KeepingStatements;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/**
 * Checks prospects before cooperation starts, and lets what is known of them follow them when they
 * become clients.
 */
@ApplicationScoped
class ConversionsOfLeads implements ConversionCheck {

    private final Assessing assessing;
    private final ReliabilityAssessments assessments;
    private final KeepingStatements statements;
    private final RiskSignals signals;
    private final Parties parties;
    private final CurrentCaller caller;

    ConversionsOfLeads(
            Assessing assessing,
            ReliabilityAssessments assessments,
            KeepingStatements statements,
            RiskSignals signals,
            Parties parties,
            CurrentCaller caller) {
        this.assessing = assessing;
        this.assessments = assessments;
        this.statements = statements;
        this.signals = signals;
        this.parties = parties;
        this.caller = caller;
    }

    @Override
    public void check(Lead lead, @Nullable String acceptRisk) {
        KnownParty party = parties.kept(Party.ofLead(lead.id()));
        Reliability now = assessing.now(party.party());
        if (!now.blocked()) {
            return;
        }
        if (acceptRisk == null) {
            throw refused(now);
        }
        if (!caller.get().has(Roles.SALES_HEAD)) {
            throw ProblemException.forbidden(
                    "Only a sales head accepts the risk of a confirmed signal of a blocking kind.",
                    List.of(Roles.SALES_HEAD));
        }
        assessing.kept(party, AssessmentCause.CONVERSION, acceptRisk);
    }

    private static ProblemException refused(Reliability now) {
        String reasons =
                now.reasons().stream()
                        .filter(reason -> reason.input() == ScoreReason.Input.SIGNAL)
                        .map(ScoreReason::detail)
                        .collect(Collectors.joining("; "));
        return new ProblemException(
                Problem.of(
                                ProblemType.ILLEGAL_TRANSITION,
                                "A confirmed signal stands in the way: "
                                        + reasons
                                        + ". Dismiss it if it is wrong, disqualify the lead, or let"
                                        + " a sales head convert it with acceptRisk, which says"
                                        + " why.")
                        .withAllowed(List.of(LeadStatus.DISQUALIFIED.name()))
                        .withMissing(List.of("acceptRisk"))
                        .withWhoCan(List.of(Roles.SALES_HEAD)));
    }

    void follow(@Observes LeadConverted converted) {
        SystemWork.run("reliability of a lead", () -> move(converted));
    }

    private void move(LeadConverted converted) {
        KnownParty account = parties.kept(Party.ofAccount(converted.accountId()));
        boolean known = statements.follow(converted.leadId(), account);
        known |= signals.follow(converted.leadId(), account);
        known |= assessments.follow(converted.leadId(), account);
        if (known) {
            assessing.kept(account, AssessmentCause.CONVERSION, null);
        }
    }
}
