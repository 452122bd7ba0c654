package org.setu.client.lead.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Keeps what is asked of leads. Leads that are qualified stay so, whatever is asked later. */
@ApplicationScoped
public class KeepingCriteria {

    private final QualificationCriteria criteria;
    private final InstantSource clock;

    KeepingCriteria(QualificationCriteria criteria, InstantSource clock) {
        this.criteria = criteria;
        this.clock = clock;
    }

    /** Adds a question. */
    public QualificationCriterion add(CriterionDetails details) {
        QualificationCriterion criterion = new QualificationCriterion(details, clock.instant());
        criteria.persist(criterion);
        return criterion;
    }

    /** Replaces all that is said of one; nothing happens if that is what is known. */
    public void change(QualificationCriterion criterion, CriterionDetails details) {
        if (!details.equals(criterion.details())) {
            criterion.change(details, clock.instant());
        }
    }
}
