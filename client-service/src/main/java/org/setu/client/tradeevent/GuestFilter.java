package org.setu.client.tradeevent;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountTier;
import org.setu.client.contact.Contact;
import org.setu.client.field.CountryCode;
import org.setu.client.field.Label;

/**
 * Which contacts to invite: those whose primary accounts are all that is said, and who are not
 * archived.
 *
 * @param accountOwnerId who owns the account
 */
public record GuestFilter(
        @Nullable AccountTier tier,
        @Schema(examples = "Retail") @Nullable @Label String segment,
        @Schema(examples = "DE") @Nullable @CountryCode String country,
        @Nullable UUID accountOwnerId) {

    private static final String MATCHING =
            """
            select c from Contact c join Account a on a.id = c.primaryAccountId
            where c.archived = false and a.archived = false
              and not exists (select 1 from TradeEventInvitation i
                              where i.eventId = :event and i.contactId = c.id)\
            """;

    /** Whether it says anything. */
    public boolean saysNothing() {
        return conditions().isEmpty();
    }

    private Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "tier", tier);
        put(conditions, "segment", segment);
        put(conditions, "profile.country", country);
        put(conditions, "ownerId", accountOwnerId);
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String path, @Nullable Object value) {
        if (value != null) {
            conditions.put(path, value);
        }
    }

    /** Some of those who are not invited to an event yet, as far as the caller sees them. */
    List<Contact> find(EntityManager entityManager, UUID event, int most) {
        StringBuilder hql = new StringBuilder(MATCHING);
        Map<String, Object> conditions = conditions();
        conditions
                .keySet()
                .forEach(path ->
                        hql.append(" and a.").append(path).append(" = :").append(parameter(path)));
        TypedQuery<Contact> query =
                entityManager
                        .createQuery(hql.append(" order by c.id").toString(), Contact.class)
                        .setParameter("event", event)
                        .setMaxResults(most);
        conditions.forEach((path, value) -> query.setParameter(parameter(path), value));
        return query.getResultList();
    }

    private static String parameter(String path) {
        return path.substring(path.indexOf('.') + 1);
    }
}
