package org.setu.client.competitor.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.setu.client.competitor.Competitor;
import org.setu.client.competitor.CompetitorPosition;
import org.setu.client.competitor.PositionStrength;
import org.setu.platform.entity.Names;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of where we meet competitors, with their names. */
@ApplicationScoped
class PositionLists {

    private static final Listing<CompetitorPosition> LISTING =
            Listing.of(CompetitorPosition.class)
                    .sort("changedAt", FieldType.INSTANT, CompetitorPosition::changedAt)
                    .sort("createdAt", FieldType.INSTANT, CompetitorPosition::createdAt)
                    .filter("accountId", FieldType.ID)
                    .filter("competitorId", FieldType.ID)
                    .member("category", "categories", FieldType.TEXT)
                    .filter("strength", FieldType.oneOf(PositionStrength.class))
                    .filter("shareOfWallet", FieldType.INTEGER)
                    .filter("since", FieldType.DAY)
                    .filter("contractUntil", FieldType.DAY)
                    .filter("endedOn", FieldType.DAY)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private final EntityManager entityManager;

    PositionLists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Page<PositionView> page(MultivaluedMap<String, String> parameters) {
        Page<CompetitorPosition> page =
                LISTING.page(entityManager, parameters, position -> position);
        Map<UUID, String> names =
                Names.of(
                        entityManager,
                        Competitor.class,
                        page.items().stream().map(CompetitorPosition::competitorId).toList());
        return page.map(position -> view(position, names));
    }

    PositionView view(CompetitorPosition position) {
        return view(
                position,
                Names.of(entityManager, Competitor.class, List.of(position.competitorId())));
    }

    private static PositionView view(CompetitorPosition position, Map<UUID, String> names) {
        return PositionView.of(
                position, Objects.requireNonNull(names.get(position.competitorId())));
    }
}
