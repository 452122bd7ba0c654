package org.setu.client.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.account.AccountStatus;
import org.setu.client.account.AccountTier;
import org.setu.client.account.Accounts;
import org.setu.client.custom.CustomRecord;
import org.setu.client.custom.CustomValues;
import org.setu.client.custom.web.CustomFilters;
import org.setu.platform.change.Change;
import org.setu.platform.paging.Containing;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of accounts, and how accounts are shown to the caller. */
@ApplicationScoped
class AccountLists {

    private static final Listing<Account> LISTING =
            Listing.of(Account.class)
                    .sort("name", FieldType.TEXT, Account::name)
                    .sort("createdAt", FieldType.INSTANT, Account::createdAt)
                    .sort("changedAt", FieldType.INSTANT, Account::changedAt)
                    .filter("name", FieldType.TEXT)
                    .filter("parentId", FieldType.ID)
                    .filter("tier", FieldType.oneOf(AccountTier.class))
                    .filter("segment", FieldType.TEXT)
                    .filter("status", FieldType.oneOf(AccountStatus.class))
                    .filter("country", "profile.country", FieldType.TEXT)
                    .filter("language", "profile.language", FieldType.TEXT)
                    .filter("yearEstablished", "profile.yearEstablished", FieldType.INTEGER)
                    .filter("employees", "profile.employees", FieldType.INTEGER)
                    .filter("paymentDays", FieldType.INTEGER)
                    .member("tag", "tags", FieldType.TEXT)
                    .member("email", "reach.emails", FieldType.TEXT)
                    .member("phone", "reach.phones", FieldType.TEXT)
                    .filter("ownerId", FieldType.ID)
                    .filter("archived", FieldType.BOOLEAN)
                    .filter("createdAt", FieldType.INSTANT)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private final Accounts accounts;
    private final CustomFilters filters;
    private final EntityManager entityManager;

    AccountLists(Accounts accounts, CustomFilters filters, EntityManager entityManager) {
        this.accounts = accounts;
        this.filters = filters;
        this.entityManager = entityManager;
    }

    /** One page; archived accounts only when asked for. */
    Page<AccountView> page(MultivaluedMap<String, String> parameters, Map<String, Object> fixed) {
        Map<String, Object> conditions = new HashMap<>(fixed);
        if (parameters.keySet().stream().noneMatch(name -> name.startsWith("archived"))) {
            conditions.put("archived", false);
        }
        MultivaluedMap<String, String> known = new MultivaluedHashMap<>(parameters);
        CustomValues asked = filters.take(CustomRecord.ACCOUNT, known);
        if (!asked.isEmpty()) {
            conditions.put("custom", new Containing(filters.json(asked)));
        }
        Page<Account> page = LISTING.page(entityManager, known, conditions, a -> a);
        Set<UUID> parents = visibleParents(page.items());
        return page.map(account -> AccountView.of(account, parents));
    }

    List<Change<AccountView>> changes(List<Account> changed) {
        Set<UUID> parents = visibleParents(changed);
        return changed.stream()
                .map(account ->
                        Change.of(
                                account.id(), AccountView.of(account, parents), account.archived()))
                .toList();
    }

    AccountView view(Account account) {
        return AccountView.of(account, visibleParents(List.of(account)));
    }

    private Set<UUID> visibleParents(Collection<Account> shown) {
        return accounts.visible(
                shown.stream().map(Account::parentId).filter(Objects::nonNull).distinct().toList());
    }
}
