package org.setu.client.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import org.setu.client.account.AccountFields;
import org.setu.client.account.AccountSelection;
import org.setu.client.account.Accounts;
import org.setu.client.custom.CustomRecord;
import org.setu.client.custom.CustomValues;
import org.setu.client.custom.web.CustomFilters;
import org.setu.platform.change.Change;
import org.setu.platform.paging.Containing;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;

/** Pages of accounts, and how accounts are shown to the caller. */
@ApplicationScoped
class AccountLists {

    private static final Listing<Account> LISTING = listing();

    private static Listing<Account> listing() {
        Listing<Account> listing =
                Listing.of(Account.class)
                        .sort("name", FieldType.TEXT, Account::name)
                        .sort("createdAt", FieldType.INSTANT, Account::createdAt)
                        .sort("changedAt", FieldType.INSTANT, Account::changedAt)
                        .filter("archived", FieldType.BOOLEAN)
                        .search("searchText");
        for (AccountFields.Field field : AccountFields.ALL) {
            if (field.member()) {
                listing.member(field.name(), field.path(), field.type());
            } else {
                listing.filter(field.name(), field.path(), field.type());
            }
        }
        return listing;
    }

    private final Accounts accounts;
    private final CustomFilters filters;
    private final Instance<AccountSelection> selections;
    private final EntityManager entityManager;

    AccountLists(
            Accounts accounts,
            CustomFilters filters,
            @Any Instance<AccountSelection> selections,
            EntityManager entityManager) {
        this.accounts = accounts;
        this.filters = filters;
        this.selections = selections;
        this.entityManager = entityManager;
    }

    /** One page; archived accounts only when asked for. */
    Page<AccountView> page(MultivaluedMap<String, String> parameters, Map<String, Object> fixed) {
        Map<String, Object> conditions = new HashMap<>(fixed);
        if (parameters.keySet().stream().noneMatch(name -> name.startsWith("archived"))) {
            conditions.put("archived", false);
        }
        MultivaluedMap<String, String> known = new MultivaluedHashMap<>(parameters);
        CustomValues held = filters.take(CustomRecord.ACCOUNT, known);
        if (!held.isEmpty()) {
            conditions.put("custom", new Containing(filters.json(held)));
        }
        for (AccountSelection selection : selections) {
            List<String> asked = known.remove(selection.parameter());
            if (asked != null) {
                conditions.put("id", selection.selected(one(selection.parameter(), asked)));
            }
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

    private static String one(String parameter, List<String> given) {
        if (given.size() > 1) {
            throw ProblemException.invalidParameter(parameter, "must be given once");
        }
        return given.getFirst();
    }

    private Set<UUID> visibleParents(Collection<Account> shown) {
        return accounts.visible(
                shown.stream().map(Account::parentId).filter(Objects::nonNull).distinct().toList());
    }
}
