package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.hierarchy.HierarchyLock;
import org.setu.client.hierarchy.Lineage;
import org.setu.client.publishing.Publishing;
import org.setu.client.staff.StaffMembers;
import org.setu.client.staff.StaffMoved;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Subjects;
import org.setu.platform.access.SystemWork;

/**
 * Decides who sees an account: its owner and team, whoever leads the owner's territory, and the
 * owners and teams of all companies above it; auditors, stewards and the system always. Works on
 * every row whoever asks, for the subtree may hold accounts that the caller does not see.
 */
@ApplicationScoped
class GrantingAccounts {

    private static final String TREE = "account";

    private final Accounts accounts;
    private final AccountVisibilities visibilities;
    private final StaffMembers staff;
    private final Grants grants;
    private final Publishing publishing;
    private final Event<AccountRegranted> regranted;
    private final HierarchyLock lock;

    GrantingAccounts(
            Accounts accounts,
            AccountVisibilities visibilities,
            StaffMembers staff,
            Grants grants,
            Publishing publishing,
            Event<AccountRegranted> regranted,
            HierarchyLock lock) {
        this.accounts = accounts;
        this.visibilities = visibilities;
        this.staff = staff;
        this.grants = grants;
        this.publishing = publishing;
        this.regranted = regranted;
        this.lock = lock;
    }

    void follow(@Observes StaffMoved event) {
        keepTree();
        SystemWork.run(
                "visibility of accounts",
                () -> accounts.ownedBy(event.staffId()).forEach(this::refreshOne));
    }

    /** Keeps others from rearranging the companies until the end of the transaction. */
    void keepTree() {
        lock.take(TREE);
    }

    /** Grants a new account, which nobody sees yet; who sees it is still to be published. */
    AccountVisibility grantNew(Account account) {
        AccountDetails details = account.details();
        TreeSet<String> subjects = new TreeSet<>(above(details.parentId()));
        details.team().forEach(member -> subjects.add(Subjects.person(member.staffId())));
        addOwner(subjects, details.ownerId());
        AccountVisibility visibility = new AccountVisibility(account.id(), subjects);
        visibilities.persist(visibility);
        grants.add(account.id(), account.id(), subjects);
        return visibility;
    }

    /** Derives anew who sees an account and everything below it; changes must be flushed. */
    void refreshSubtree(UUID top) {
        SystemWork.run(
                "visibility of accounts",
                () -> {
                    List<UUID> subtree = new ArrayList<>(List.of(top));
                    List<UUID> level = List.of(top);
                    while (!level.isEmpty()) {
                        level =
                                accounts.placesBelow(level).stream()
                                        .map(Accounts.Place::id)
                                        .toList();
                        subtree.addAll(level);
                    }
                    subtree.forEach(this::refreshOne);
                });
    }

    /** All accounts above one, the nearest first, whether or not the caller sees them. */
    List<UUID> lineAbove(@Nullable UUID parent) {
        return SystemWork.call("lineage of accounts", () -> Lineage.above(parent, this::parentOf));
    }

    /** Levels of the subtree, 1 for an account without subsidiaries. */
    int height(UUID top) {
        return SystemWork.call(
                "lineage of accounts",
                () -> {
                    int levels = 0;
                    Collection<UUID> level = List.of(top);
                    while (!level.isEmpty() && levels <= Account.MOST_LEVELS) {
                        levels++;
                        level =
                                accounts.placesBelow(level).stream()
                                        .map(Accounts.Place::id)
                                        .toList();
                    }
                    return levels;
                });
    }

    private void refreshOne(UUID id) {
        Optional<Accounts.Place> place = accounts.place(id);
        if (place.isEmpty()) {
            return;
        }
        TreeSet<String> subjects = new TreeSet<>(above(place.get().parentId()));
        accounts.teamOf(id).forEach(member -> subjects.add(Subjects.person(member)));
        addOwner(subjects, place.get().ownerId());
        store(id, subjects);
    }

    private void addOwner(TreeSet<String> subjects, UUID owner) {
        subjects.add(Subjects.person(owner));
        UUID territory = staff.territoryKept(owner);
        if (territory != null) {
            subjects.add(Subjects.territory(territory));
        }
        subjects.add(Subjects.ALL);
    }

    private TreeSet<String> above(@Nullable UUID parent) {
        TreeSet<String> subjects = new TreeSet<>();
        if (parent == null) {
            return subjects;
        }
        SystemWork.run(
                "visibility of accounts",
                () -> {
                    for (UUID ancestor : Lineage.above(parent, this::parentOf)) {
                        accounts.place(ancestor)
                                .ifPresent(p -> subjects.add(Subjects.person(p.ownerId())));
                        accounts.teamOf(ancestor)
                                .forEach(member -> subjects.add(Subjects.person(member)));
                    }
                });
        return subjects;
    }

    private @Nullable UUID parentOf(UUID account) {
        return accounts.place(account).map(Accounts.Place::parentId).orElse(null);
    }

    private void store(UUID account, TreeSet<String> subjects) {
        AccountVisibility visibility = visibilities.findById(account);
        if (visibility == null) {
            visibility = new AccountVisibility(account, subjects);
            visibilities.persist(visibility);
        } else if (!visibility.become(subjects)) {
            return;
        }
        visibilities.flush();
        grants.replace(account, account, subjects);
        regranted.fire(new AccountRegranted(account, subjects));
        publishing.visibility(visibility, record(visibility));
    }

    static Map<String, Object> record(AccountVisibility visibility) {
        return new HashMap<>(Map.of("id", visibility.id(), "subjects", visibility.subjects()));
    }
}
