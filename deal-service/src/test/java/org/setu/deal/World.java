package org.setu.deal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.account.AccountRecord;
import org.setu.deal.account.KeepingAccounts;
import org.setu.platform.access.SystemWork;
import org.setu.platform.id.Ids;
import org.setu.platform.reference.KeepingStaff;
import org.setu.platform.reference.PublishedUnits;
import org.setu.platform.reference.StaffRecord;
import org.setu.platform.reference.VisibilityRecord;

/** Puts into the read models what client-service would have published. */
@ApplicationScoped
public class World {

    private final KeepingAccounts accounts;
    private final PublishedUnits units;
    private final KeepingStaff staff;

    World(KeepingAccounts accounts, PublishedUnits units, KeepingStaff staff) {
        this.accounts = accounts;
        this.units = units;
        this.staff = staff;
    }

    /** A person whose login is his name in lower case without spaces. */
    public UUID person(String name, String role, String... moreSubjects) {
        return member(name, role, null, null, null, moreSubjects);
    }

    /** A person with a place in the organisation. */
    public UUID member(
            String name,
            String role,
            @Nullable UUID manager,
            @Nullable UUID territory,
            @Nullable String region,
            String... moreSubjects) {
        UUID id = Ids.next();
        List<String> subjects = new ArrayList<>(List.of(moreSubjects));
        subjects.add("p:" + id);
        keep(
                new StaffRecord(
                        id,
                        1,
                        login(name),
                        name,
                        List.of(role),
                        manager,
                        territory,
                        region,
                        subjects,
                        List.of(),
                        true,
                        null,
                        null,
                        null));
        return id;
    }

    public void keep(StaffRecord state) {
        asSystem(() -> staff.keep(state));
    }

    /** An account that is seen by its owner, besides others. */
    public UUID account(String name, UUID owner, String... moreSubjects) {
        UUID id = Ids.next();
        keep(id, 1, name, owner);
        List<String> subjects = new ArrayList<>(List.of(moreSubjects));
        subjects.add("p:" + owner);
        seen(id, 1, subjects);
        return id;
    }

    public void keep(UUID account, long version, String name, UUID owner) {
        asSystem(() ->
                accounts.keep(
                        new AccountRecord(
                                account, version, name, "A", null, null, "ACTIVE", owner, null,
                                null)));
    }

    public void merged(UUID account, long version, UUID into) {
        asSystem(() -> accounts.keep(AccountRecord.merged(account, version, into)));
    }

    public void seen(UUID account, long version, @Nullable List<String> subjects) {
        asSystem(() -> units.keep(new VisibilityRecord(account, version, subjects)));
    }

    public static String login(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static void asSystem(Runnable work) {
        SystemWork.run("test", () -> QuarkusTransaction.requiringNew().run(work));
    }
}
