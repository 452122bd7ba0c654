package org.setu.client.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.publishing.Publishing;
import org.setu.client.servicelevel.WorkingTime;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.ProblemException;

/** What happens to cases, step by step; every step is kept. */
@ApplicationScoped
public class WorkingOnCases {

    private final ClientCases cases;
    private final PromisedTimes times;
    private final TellingOfCases telling;
    private final Publishing publishing;
    private final CurrentCaller caller;
    private final EntityManager entityManager;
    private final InstantSource clock;

    WorkingOnCases(
            ClientCases cases,
            PromisedTimes times,
            TellingOfCases telling,
            Publishing publishing,
            CurrentCaller caller,
            EntityManager entityManager,
            InstantSource clock) {
        this.cases = cases;
        this.times = times;
        this.telling = telling;
        this.publishing = publishing;
        this.caller = caller;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * The client has our first answer.
     *
     * @param answer what he was told; null if it is not written down
     */
    public void acknowledge(ClientCase on, @Nullable String answer) {
        on.acknowledge(clock.instant());
        kept(on, StepKind.ACKNOWLEDGED, answer, colleague());
    }

    /** Somebody looks for the cause. */
    public void investigate(ClientCase on) {
        on.investigate(clock.instant());
        kept(on, StepKind.INVESTIGATING, null, colleague());
    }

    /** It is agreed who does what. */
    public void planAction(ClientCase on) {
        on.planAction(clock.instant());
        kept(on, StepKind.ACTION_PLANNED, null, colleague());
    }

    /** The client is asked something; until he answers the promised times stand still. */
    public void askClient(ClientCase on, String question) {
        on.askClient(clock.instant());
        kept(on, StepKind.CLIENT_ASKED, question, colleague());
        telling.asked(on, question);
    }

    /** He has answered, or it goes on without. */
    public void goOn(ClientCase on, @Nullable String answer) {
        goOn(on, answer, colleague());
    }

    void goOn(ClientCase on, @Nullable String answer, Doer by) {
        on.goOn(workingTime(on), clock.instant());
        kept(on, StepKind.CLIENT_ANSWERED, answer, by);
    }

    /** We have done our part. */
    public void resolve(ClientCase on, Solution solution) {
        on.resolve(solution, workingTime(on), clock.instant());
        kept(on, StepKind.RESOLVED, solution.text(), colleague());
        telling.resolved(on, solution.text());
    }

    /** The client has said that he is content. */
    public void confirm(ClientCase on, @Nullable String note) {
        confirm(on, note, colleague());
    }

    void confirm(ClientCase on, @Nullable String note, Doer by) {
        close(on, StepKind.CONFIRMED, note, by);
    }

    /** The client did not say in time that he is not. */
    void closeUnanswered(ClientCase on) {
        close(on, StepKind.CLOSED, null, Doer.TIME);
    }

    private void close(ClientCase on, StepKind kind, @Nullable String note, Doer by) {
        on.close(clock.instant());
        kept(on, kind, note, by);
        over(on);
    }

    /** The client is not content. */
    public void reopen(ClientCase on, String why) {
        reopen(on, why, colleague());
    }

    void reopen(ClientCase on, String why, Doer by) {
        on.reopen(workingTime(on), clock.instant());
        kept(on, StepKind.REOPENED, why, by);
        publishing.caseOpened(on, on.details().accountId(), CaseOpened.of(on));
    }

    /** Nothing will be done. */
    public void reject(ClientCase on, String why) {
        on.reject(why, workingTime(on), clock.instant());
        kept(on, StepKind.REJECTED, why, colleague());
        over(on);
    }

    /**
     * The same is dealt with in another case of the account.
     *
     * @throws ProblemException (400) if the other one is none, or is a duplicate itself
     */
    public void duplicate(ClientCase on, UUID of) {
        ClientCase other = cases.findById(of);
        if (other == null
                || other.equals(on)
                || !other.details().accountId().equals(on.details().accountId())) {
            throw ProblemException.invalid("/of", "names no other case of this account");
        }
        if (other.state() == CaseState.DUPLICATE) {
            throw ProblemException.invalid("/of", "is a duplicate itself; name the first one");
        }
        on.duplicate(of, workingTime(on), clock.instant());
        kept(on, StepKind.DUPLICATE, other.number(), colleague());
        over(on);
    }

    private void over(ClientCase on) {
        publishing.caseClosed(on, on.details().accountId(), CaseClosed.of(on));
    }

    private void kept(ClientCase on, StepKind kind, @Nullable String text, Doer by) {
        entityManager.persist(new CaseStep(on, kind, text, by));
    }

    private @Nullable WorkingTime workingTime(ClientCase on) {
        return times.workingTime(on.clock().promise());
    }

    private Doer colleague() {
        return Doer.colleague(caller.get().requireStaff());
    }
}
