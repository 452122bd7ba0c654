package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.custom.CustomFields;
import org.setu.client.custom.CustomRecord;
import org.setu.client.hierarchy.Lineage;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.ProblemException;

/** What must hold of an account beyond its own fields. */
@ApplicationScoped
class AccountRules {

    private final Accounts accounts;
    private final StaffMembers staff;
    private final GrantingAccounts granting;
    private final CustomFields customFields;
    private final CurrentCaller caller;

    AccountRules(
            Accounts accounts,
            StaffMembers staff,
            GrantingAccounts granting,
            CustomFields customFields,
            CurrentCaller caller) {
        this.accounts = accounts;
        this.staff = staff;
        this.granting = granting;
        this.customFields = customFields;
        this.caller = caller;
    }

    /** Checks what is new against what was; pass null for an account that is only being opened. */
    void check(UUID account, @Nullable AccountDetails before, AccountDetails details) {
        UUID parent = details.parentId();
        if (before == null || !Objects.equals(before.parentId(), parent)) {
            accounts.requireVisible("/parentId", parent);
            int height = before == null ? 1 : granting.height(account);
            Lineage.check(
                    "/parentId", account, granting.lineAbove(parent), height, Account.MOST_LEVELS);
        }
        if (before == null || !before.ownerId().equals(details.ownerId())) {
            staff.requireActiveKept("/ownerId", details.ownerId());
        }
        checkTeam(before, details.team());
        checkAddresses(details.reach().addresses());
        if (before == null) {
            customFields.checkNew(CustomRecord.ACCOUNT, details.custom());
            return;
        }
        customFields.check(CustomRecord.ACCOUNT, before.custom(), details.custom());
    }

    /**
     * The owner hands over what is his; for others the sales head or a data steward does.
     *
     * @throws ProblemException (403) naming who can
     */
    void requireMayHandOver(Account account) {
        Caller who = caller.get();
        if (!account.ownerId().equals(who.staffId())
                && !who.has(Roles.SALES_HEAD)
                && !who.seesAll()) {
            throw ProblemException.forbidden(
                    "Only its owner, a sales head or a data steward hands an account over.",
                    List.of(Roles.SALES_HEAD, Roles.DATA_STEWARD));
        }
    }

    private static void checkAddresses(List<PostalAddress> addresses) {
        long seats =
                addresses.stream()
                        .filter(address -> address.purpose() == AddressPurpose.REGISTERED)
                        .count();
        if (seats > 1) {
            throw ProblemException.invalid("/addresses", "a company has one registered address");
        }
    }

    private void checkTeam(@Nullable AccountDetails before, Set<TeamMember> team) {
        Set<UUID> ids = new TreeSet<>();
        for (TeamMember member : team) {
            if (!ids.add(member.staffId())) {
                throw ProblemException.invalid("/team", "names a person twice");
            }
        }
        if (before != null) {
            before.team().forEach(member -> ids.remove(member.staffId()));
        }
        if (staff.known(ids).size() < ids.size()) {
            throw ProblemException.invalid("/team", "names somebody who is not staff");
        }
    }
}
