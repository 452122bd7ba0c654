package org.setu.client.health.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.AccountTier;
import org.setu.client.health.HealthAssessment;
import org.setu.client.health.HealthAssessments;
import org.setu.client.health.HealthBand;
import org.setu.client.health.HealthTrend;
import org.setu.platform.entity.Names;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of assessments, with the names of the accounts and what was thought of them before. */
@ApplicationScoped
class HealthLists {

    private static final Listing<HealthAssessment> LISTING =
            Listing.of(HealthAssessment.class)
                    .sort("assessedAt", FieldType.INSTANT, HealthAssessment::assessedAt)
                    .sort("score", "scoreOrder", FieldType.INTEGER, HealthAssessment::scoreOrder)
                    .filter("accountId", FieldType.ID)
                    .filter("ownerId", FieldType.ID)
                    .filter("tier", FieldType.oneOf(AccountTier.class))
                    .filter("score", FieldType.INTEGER)
                    .filter("band", FieldType.oneOf(HealthBand.class))
                    .filter("confidence", FieldType.DECIMAL)
                    .filter("latest", FieldType.BOOLEAN)
                    .filter("asOf", FieldType.DAY);

    private final HealthAssessments assessments;
    private final EntityManager entityManager;

    HealthLists(HealthAssessments assessments, EntityManager entityManager) {
        this.assessments = assessments;
        this.entityManager = entityManager;
    }

    Page<HealthAssessmentView> page(MultivaluedMap<String, String> parameters) {
        Page<HealthAssessment> page = LISTING.page(entityManager, parameters, made -> made);
        return page.map(views(page.items()));
    }

    HealthAssessmentView view(HealthAssessment made) {
        return views(List.of(made)).apply(made);
    }

    private Function<HealthAssessment, HealthAssessmentView> views(List<HealthAssessment> shown) {
        List<UUID> accounts = shown.stream().map(HealthAssessment::accountId).distinct().toList();
        Map<UUID, String> names = Names.of(entityManager, Account.class, accounts);
        Map<UUID, @Nullable Integer> before = before(shown);
        return made ->
                HealthAssessmentView.of(
                        made,
                        Objects.requireNonNull(names.get(made.accountId())),
                        before.get(made.id()));
    }

    /**
     * One query for each day of which there are assessments: one for the latest ones of a night.
     */
    private Map<UUID, @Nullable Integer> before(List<HealthAssessment> shown) {
        Map<UUID, @Nullable Integer> before = new HashMap<>();
        shown.stream()
                .collect(Collectors.groupingBy(HealthAssessment::asOf))
                .forEach((day, made) -> {
                    Map<UUID, @Nullable Integer> scores =
                            assessments.scores(
                                    made.stream().map(HealthAssessment::accountId).toList(),
                                    day.minusDays(HealthTrend.DAYS));
                    made.forEach(one -> before.put(one.id(), scores.get(one.accountId())));
                });
        return before;
    }
}
