package org.setu.client.reliability.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.activity.GivingTasks;
import org.setu.client.publishing.Publishing;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.ReliabilityConfiguration;

/**
 * Tells, once, that somebody became a risk: his owner by a task, other services by a fact if he is
 * a client.
 */
@ApplicationScoped
class TellingOfRisk {

    /** Tasks are read by more people than reliability is: they name no figure and no reason. */
    private static final String SUBJECT =
            "Look at the reliability of this client, and decide how to go on";

    private static final String TEXT = "What has changed, and why, is told with its reliability.";

    private final GivingTasks tasks;
    private final Publishing publishing;
    private final int threshold;
    private final InstantSource clock;

    TellingOfRisk(
            GivingTasks tasks,
            Publishing publishing,
            ReliabilityConfiguration configuration,
            InstantSource clock) {
        this.tasks = tasks;
        this.publishing = publishing;
        this.threshold = configuration.threshold();
        this.clock = clock;
    }

    /**
     * @param before what was thought of him before; null if nothing was
     */
    void changed(KnownParty party, @Nullable Reliability before, ReliabilityAssessment assessment) {
        Reliability now = assessment.result();
        boolean fell = now.isBelow(threshold) && (before == null || !before.isBelow(threshold));
        boolean stopped = now.blocked() && (before == null || !before.blocked());
        if (!fell && !stopped) {
            return;
        }
        UUID accountId = party.party().accountId();
        if (accountId != null) {
            publishing.riskChanged(assessment, accountId, fact(party, before, assessment));
        }
        UUID owner = party.ownerId();
        if (owner != null && party.active()) {
            tasks.give(
                    owner,
                    new GivingTasks.Client(
                            accountId,
                            accountId == null ? party.party().leadId() : null,
                            party.unit()),
                    SUBJECT,
                    TEXT);
        }
    }

    private RiskChanged fact(
            KnownParty party, @Nullable Reliability before, ReliabilityAssessment assessment) {
        Reliability now = assessment.result();
        return new RiskChanged(
                assessment.id(),
                party.party().id(),
                party.name(),
                before == null ? null : before.score(),
                Objects.requireNonNull(now.score()),
                threshold,
                now.z().zone(),
                now.blocked(),
                now.prepayment(),
                now.confidence(),
                now.asOf(),
                now.reasons().stream().map(RiskChanged.Reason::of).toList(),
                clock.instant());
    }
}
