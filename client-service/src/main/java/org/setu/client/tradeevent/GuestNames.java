package org.setu.client.tradeevent;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.platform.entity.Names;

/**
 * What guests and their accounts are called, as far as the caller sees them.
 *
 * @param contacts family name first
 * @param leads the person, or else the company
 */
public record GuestNames(
        Map<UUID, String> contacts, Map<UUID, String> leads, Map<UUID, String> accounts) {

    /** Those of some invitations; three queries, however many there are. */
    public static GuestNames of(
            EntityManager entityManager, Collection<TradeEventInvitation> guests) {
        return new GuestNames(
                contacts(entityManager, ids(guests, TradeEventInvitation::contactId)),
                leads(entityManager, ids(guests, TradeEventInvitation::leadId)),
                Names.of(
                        entityManager,
                        Account.class,
                        ids(guests, TradeEventInvitation::accountId)));
    }

    /** What the person is called; null if the caller does not see him, or there is none. */
    public @Nullable String contact(TradeEventInvitation guest) {
        return name(contacts, guest.contactId());
    }

    /** What the lead is called. */
    public @Nullable String lead(TradeEventInvitation guest) {
        return name(leads, guest.leadId());
    }

    /** What the account is called. */
    public @Nullable String account(TradeEventInvitation guest) {
        return name(accounts, guest.accountId());
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }

    private static List<UUID> ids(
            Collection<TradeEventInvitation> guests,
            Function<TradeEventInvitation, @Nullable UUID> id) {
        return guests.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private static Map<UUID, String> contacts(EntityManager entityManager, List<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        rows(entityManager, "select c.id as id, c.sortName as name from Contact c where", ids)
                .forEach(
                        row -> names.put(row.get("id", UUID.class), row.get("name", String.class)));
        return names;
    }

    private static Map<UUID, String> leads(EntityManager entityManager, List<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        rows(
                        entityManager,
                        "select c.id as id, c.givenName as given, c.familyName as family,"
                                + " c.company as company from Lead c where",
                        ids)
                .forEach(row ->
                        names.put(
                                row.get("id", UUID.class),
                                person(
                                        row.get("given", String.class),
                                        row.get("family", String.class),
                                        row.get("company", String.class))));
        return names;
    }

    private static List<Tuple> rows(EntityManager entityManager, String select, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(select + " c.id in :ids", Tuple.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** As contacts are called; the company where nobody is named. */
    static String person(
            @Nullable String given, @Nullable String family, @Nullable String company) {
        String name =
                Stream.of(family, given).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return name.isEmpty() ? Objects.requireNonNullElse(company, "") : name;
    }
}
