package org.setu.client.reliability.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.ObservedDay;
import org.setu.client.reliability.KnowledgeChanged;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Parties;
import org.setu.client.reliability.Party;
import org.setu.client.reliability.ReliabilityConfiguration;
import org.setu.platform.access.CurrentCaller;

/**
 * Assesses clients and prospects, and keeps what was thought of them. Whoever is assessed is kept
 * (locked), so that two assessments follow each other and a threshold is crossed once.
 */
@ApplicationScoped
public class Assessing {

    private final ReliabilityAssessments assessments;
    private final GatheringInputs gathering;
    private final TellingOfRisk telling;
    private final Parties parties;
    private final CurrentCaller caller;
    private final InstantSource clock;
    private final Scoring scoring;

    Assessing(
            ReliabilityAssessments assessments,
            GatheringInputs gathering,
            TellingOfRisk telling,
            Parties parties,
            ReliabilityConfiguration configuration,
            CurrentCaller caller,
            InstantSource clock) {
        this.assessments = assessments;
        this.gathering = gathering;
        this.telling = telling;
        this.parties = parties;
        this.caller = caller;
        this.clock = clock;
        this.scoring = new Scoring(configuration.prepaymentBelow());
    }

    /** What is to be thought of somebody now; nothing is kept. */
    public Reliability now(Party party) {
        return on(ObservedDay.today(clock), party);
    }

    private Reliability on(LocalDate day, Party party) {
        return scoring.of(gathering.of(party, day), day);
    }

    /**
     * Assesses somebody because the caller asks for it, and keeps it whatever it is.
     *
     * @throws org.setu.platform.problem.ProblemException (400) if there is no such account or lead
     *     that the caller may see
     */
    public ReliabilityAssessment onRequest(Party asked) {
        return kept(parties.kept(asked), AssessmentCause.REQUEST, null);
    }

    void follow(@Observes KnowledgeChanged event) {
        KnownParty party = event.party();
        ScoreInputs inputs = gathering.of(party.party(), ObservedDay.today(clock));
        boolean same =
                assessments
                        .latest(party.party())
                        .filter(latest -> latest.inputs().equals(inputs))
                        .isPresent();
        if (!same) {
            kept(party, AssessmentCause.INPUT, null);
        }
    }

    /**
     * Looks whether time has changed anything, of somebody who is kept.
     *
     * @return whether it has
     */
    boolean again(KnownParty party, ReliabilityAssessment latest, LocalDate today) {
        if (on(today, party.party()).isLike(latest.result())) {
            assessments.checked(latest.id(), today);
            return false;
        }
        kept(party, AssessmentCause.TIME, null, today);
        return true;
    }

    /**
     * Assesses somebody who is kept, keeps that, and tells of it if he became a risk.
     *
     * @param accepted why a client is made of him in spite of it; null otherwise
     */
    ReliabilityAssessment kept(KnownParty party, AssessmentCause cause, @Nullable String accepted) {
        return kept(party, cause, accepted, ObservedDay.today(clock));
    }

    private ReliabilityAssessment kept(
            KnownParty party, AssessmentCause cause, @Nullable String accepted, LocalDate today) {
        ScoreInputs inputs = gathering.of(party.party(), today);
        Reliability result = scoring.of(inputs, today);
        ReliabilityAssessment before = assessments.latest(party.party()).orElse(null);
        if (before != null) {
            before.supersede();
            // Of two rows that are the latest for a moment the database would refuse one.
            assessments.flush();
        }
        UUID by = caller.get().staffId();
        ReliabilityAssessment assessment =
                new ReliabilityAssessment(
                        party, cause, inputs, result, by, accepted, clock.instant());
        assessments.persistAndFlush(assessment);
        telling.changed(party, before == null ? null : before.result(), assessment);
        return assessment;
    }
}
