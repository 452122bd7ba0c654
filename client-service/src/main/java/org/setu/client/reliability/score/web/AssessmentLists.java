package org.setu.client.reliability.score.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.reliability.Parties;
import org.setu.client.reliability.Party;
import org.setu.client.reliability.score.AssessmentCause;
import org.setu.client.reliability.score.ReliabilityAssessment;
import org.setu.client.reliability.score.Zone;
import org.setu.platform.entity.Names;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of assessments, with the names of those who were assessed. */
@ApplicationScoped
class AssessmentLists {

    private static final Listing<ReliabilityAssessment> LISTING =
            Listing.of(ReliabilityAssessment.class)
                    .sort("assessedAt", FieldType.INSTANT, ReliabilityAssessment::assessedAt)
                    .sort(
                            "score",
                            "scoreOrder",
                            FieldType.INTEGER,
                            ReliabilityAssessment::scoreOrder)
                    .filter("accountId", "party.accountId", FieldType.ID)
                    .filter("leadId", "party.leadId", FieldType.ID)
                    .filter("score", FieldType.INTEGER)
                    .filter("zone", FieldType.oneOf(Zone.class))
                    .filter("blocked", FieldType.BOOLEAN)
                    .filter("prepayment", FieldType.BOOLEAN)
                    .filter("confidence", FieldType.DECIMAL)
                    .filter("latest", FieldType.BOOLEAN)
                    .filter("cause", FieldType.oneOf(AssessmentCause.class))
                    .filter("asOf", FieldType.DAY)
                    .filter("assessedAt", FieldType.INSTANT);

    private final Parties parties;
    private final EntityManager entityManager;

    AssessmentLists(Parties parties, EntityManager entityManager) {
        this.parties = parties;
        this.entityManager = entityManager;
    }

    Page<ReliabilityAssessmentView> page(MultivaluedMap<String, String> parameters) {
        Page<ReliabilityAssessment> page = LISTING.page(entityManager, parameters, made -> made);
        return page.map(views(page.items()));
    }

    ReliabilityAssessmentView view(ReliabilityAssessment made) {
        return views(List.of(made)).apply(made);
    }

    private Function<ReliabilityAssessment, ReliabilityAssessmentView> views(
            Collection<ReliabilityAssessment> shown) {
        Map<UUID, String> accounts =
                Names.of(entityManager, Account.class, ids(shown, Party::accountId));
        Map<UUID, String> leads = parties.leadNames(ids(shown, Party::leadId));
        return made ->
                ReliabilityAssessmentView.of(
                        made,
                        name(accounts, made.party().accountId()),
                        name(leads, made.party().leadId()));
    }

    private static List<UUID> ids(
            Collection<ReliabilityAssessment> shown, Function<Party, @Nullable UUID> id) {
        return shown.stream()
                .map(ReliabilityAssessment::party)
                .map(id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }
}
