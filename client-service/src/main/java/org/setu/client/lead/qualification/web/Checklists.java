package org.setu.client.lead.qualification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.client.lead.Lead;
import org.setu.client.lead.qualification.Answer;
import org.setu.client.lead.qualification.AnswerDetails;
import org.setu.client.lead.qualification.CriterionAnswer;
import org.setu.client.lead.qualification.CriterionAnswers;
import org.setu.client.lead.qualification.CriterionDetails;
import org.setu.client.lead.qualification.QualificationCriteria;
import org.setu.client.lead.qualification.QualificationCriterion;
import org.setu.client.staff.StaffMember;
import org.setu.platform.entity.Names;

/** Shows the checklist of a lead, in three queries however long it is. */
@ApplicationScoped
class Checklists {

    private final QualificationCriteria criteria;
    private final CriterionAnswers answers;
    private final EntityManager entityManager;

    Checklists(
            QualificationCriteria criteria, CriterionAnswers answers, EntityManager entityManager) {
        this.criteria = criteria;
        this.answers = answers;
        this.entityManager = entityManager;
    }

    QualificationView view(Lead lead) {
        Map<UUID, CriterionAnswer> given = answers.of(lead.id());
        Map<UUID, String> names =
                Names.of(
                        entityManager,
                        StaffMember.class,
                        given.values().stream()
                                .map(CriterionAnswer::answeredBy)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        List<QualificationView.AnswerView> shown =
                criteria.askedOrAmong(given.keySet()).stream()
                        .map(one -> view(one, given.get(one.id()), names))
                        .toList();
        List<String> missing =
                shown.stream()
                        .filter(one -> one.required() && !one.retired())
                        .filter(one -> one.answer() != Answer.YES)
                        .map(QualificationView.AnswerView::text)
                        .toList();
        return new QualificationView(lead.id(), lead.version(), missing.isEmpty(), missing, shown);
    }

    private static QualificationView.AnswerView view(
            QualificationCriterion criterion,
            @Nullable CriterionAnswer given,
            Map<UUID, String> names) {
        CriterionDetails asked = criterion.details();
        AnswerDetails said =
                given == null
                        ? new AnswerDetails(criterion.id(), Answer.UNKNOWN, null)
                        : given.details();
        UUID by = given == null ? null : given.answeredBy();
        return new QualificationView.AnswerView(
                criterion.id(),
                asked.text(),
                asked.required(),
                asked.retired(),
                said.answer(),
                said.note(),
                by,
                by == null ? null : names.get(by),
                given == null ? null : given.answeredAt());
    }
}
