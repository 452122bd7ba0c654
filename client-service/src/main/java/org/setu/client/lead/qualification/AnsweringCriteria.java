package org.setu.client.lead.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.client.lead.Lead;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.ProblemException;

/** Answers the questions for a lead. */
@ApplicationScoped
public class AnsweringCriteria {

    private final QualificationCriteria criteria;
    private final CriterionAnswers answers;
    private final CurrentCaller caller;
    private final InstantSource clock;

    AnsweringCriteria(
            QualificationCriteria criteria,
            CriterionAnswers answers,
            CurrentCaller caller,
            InstantSource clock) {
        this.criteria = criteria;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Replaces the answers to all questions that are asked; one that is not named is UNKNOWN. Who
     * answered and when stays where the answer stays, and so do the answers to retired questions.
     *
     * @throws ProblemException (400) if a question is named twice, or is not asked; (409) if the
     *     lead is converted
     */
    public void replace(Lead lead, List<AnswerDetails> given) {
        lead.requireUnconverted();
        Set<UUID> asked =
                criteria.askedOrAmong(Set.of()).stream()
                        .map(QualificationCriterion::id)
                        .collect(Collectors.toSet());
        Map<UUID, AnswerDetails> named = named(given, asked);
        Map<UUID, CriterionAnswer> known = answers.of(lead.id());
        Instant now = clock.instant();
        UUID by = caller.get().staffId();
        boolean changed = false;
        for (UUID criterion : asked) {
            changed |= keep(lead, named.get(criterion), known.get(criterion), by, now);
        }
        if (changed) {
            lead.learn(now);
        }
    }

    private static Map<UUID, AnswerDetails> named(List<AnswerDetails> given, Set<UUID> asked) {
        Map<UUID, AnswerDetails> named = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            AnswerDetails one = given.get(i);
            String pointer = "/answers/%d/criterionId".formatted(i);
            if (!asked.contains(one.criterionId())) {
                throw ProblemException.invalid(
                        pointer,
                        "names no criterion that is asked; see GET /qualification-criteria");
            }
            if (named.put(one.criterionId(), one) != null) {
                throw ProblemException.invalid(pointer, "is there twice");
            }
        }
        return named;
    }

    private boolean keep(
            Lead lead,
            @Nullable AnswerDetails details,
            @Nullable CriterionAnswer known,
            @Nullable UUID by,
            Instant now) {
        boolean something = details != null && details.isSomething();
        if (known == null && details != null && something) {
            answers.persist(new CriterionAnswer(lead, details, by, now));
            return true;
        }
        if (known == null || (details != null && details.equals(known.details()))) {
            return false;
        }
        if (details == null || !something) {
            answers.delete(known);
            return true;
        }
        known.replace(details, by, now);
        return true;
    }
}
