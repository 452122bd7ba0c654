package org.setu.client.need.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import org.setu.client.need.EvidenceSources;
import org.setu.client.need.Need;
import org.setu.client.need.NeedCoverage;
import org.setu.client.need.NeedPriority;
import org.setu.client.need.NeedState;
import org.setu.client.need.ProductCategory;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of needs, and how needs are shown to the caller. */
@ApplicationScoped
class NeedLists {

    private static final FieldType<String> CATEGORY =
            new FieldType<>(
                    "a category of at most %d characters".formatted(ProductCategory.LONGEST),
                    ProductCategory::of,
                    Object::toString);

    private static final Listing<Need> LISTING =
            Listing.of(Need.class)
                    .sort("changedAt", FieldType.INSTANT, Need::changedAt)
                    .sort("createdAt", FieldType.INSTANT, Need::createdAt)
                    .filter("accountId", FieldType.ID)
                    .filter("category", CATEGORY)
                    .filter("state", FieldType.oneOf(NeedState.class))
                    .filter("priority", FieldType.oneOf(NeedPriority.class))
                    .filter("coverage", FieldType.oneOf(NeedCoverage.class))
                    .filter("ownerId", FieldType.ID)
                    .filter("neededBy", FieldType.DAY)
                    .filter("withDeal", FieldType.BOOLEAN)
                    .member("dealId", "dealIds", FieldType.ID)
                    .member("productId", "productIds", FieldType.ID)
                    .filter("createdAt", FieldType.INSTANT)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private final EvidenceSources sources;
    private final EntityManager entityManager;

    NeedLists(EvidenceSources sources, EntityManager entityManager) {
        this.sources = sources;
        this.entityManager = entityManager;
    }

    Page<NeedView> page(MultivaluedMap<String, String> parameters) {
        Page<Need> page = LISTING.page(entityManager, parameters, need -> need);
        EvidenceSources.Seen seen = seen(page.items());
        return page.map(need -> NeedView.of(need, seen));
    }

    NeedView view(Need need) {
        return NeedView.of(need, seen(List.of(need)));
    }

    private EvidenceSources.Seen seen(Collection<Need> shown) {
        return sources.seen(
                shown.stream().flatMap(need -> need.details().evidence().stream()).toList());
    }
}
