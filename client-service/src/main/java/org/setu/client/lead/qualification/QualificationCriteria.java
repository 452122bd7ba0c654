package org.setu.client.lead.qualification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.setu.client.lead.Lead;
import org.setu.client.lead.QualificationCheck;
import org.setu.platform.problem.ProblemException;

/** All questions that are asked of leads, or were. */
@ApplicationScoped
public class QualificationCriteria
        implements PanacheRepositoryBase<QualificationCriterion, UUID>, QualificationCheck {

    /**
     * The question.
     *
     * @throws ProblemException (404) if there is none
     */
    public QualificationCriterion get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("qualification criterion"));
    }

    /** Those that are asked, and those of the ids that were; in order. */
    public List<QualificationCriterion> askedOrAmong(Collection<UUID> ids) {
        return ids.isEmpty()
                ? list("retired = false order by place, id")
                : list("retired = false or id in ?1 order by place, id", ids);
    }

    /** The required questions that are not answered with YES; in order. */
    @Override
    public List<String> missing(Lead lead) {
        return getEntityManager()
                .createQuery(
                        """
                        select c.text from QualificationCriterion c
                        where c.required = true and c.retired = false
                          and not exists (select 1 from CriterionAnswer a
                            where a.criterionId = c.id and a.leadId = :lead and a.answer = YES)
                        order by c.place, c.id\
                        """,
                        String.class)
                .setParameter("lead", lead.id())
                .getResultList();
    }
}
