package org.setu.contract;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.contract.account.AccountRecord;
import org.setu.contract.account.Accounts;
import org.setu.contract.person.ContractManagers;
import org.setu.platform.access.SystemWork;
import org.setu.platform.id.Ids;
import org.setu.platform.reference.KeepingStaff;
import org.setu.platform.reference.PublishedUnits;
import org.setu.platform.reference.StaffRecord;
import org.setu.platform.reference.VisibilityRecord;

/** Puts into the read models what client-service would have published. */
@ApplicationScoped
public class World {

    private final Accounts accounts;
    private final PublishedUnits units;
    private final KeepingStaff staff;
    private final ContractManagers managers;

    World(Accounts accounts, PublishedUnits units, KeepingStaff staff, ContractManagers managers) {
        this.accounts = accounts;
        this.units = units;
        this.staff = staff;
        this.managers = managers;
    }

    /** A person whose login is his name. */
    public UUID person(String name, String role) {
        UUID id = Ids.next();
        keep(id, 1, name, role, List.of("p:" + id), List.of(), true);
        return id;
    }

    /** One who may act for another one now. */
    public UUID deputy(String name, String role, UUID absent) {
        UUID id = Ids.next();
        Instant now = Instant.now();
        StaffRecord.Substitution substitution =
                new StaffRecord.Substitution(absent, now.minusSeconds(3600), now.plusSeconds(3600));
        keep(id, 1, name, role, List.of("p:" + id), List.of(substitution), true);
        return id;
    }

    /** A login of a client: nothing but its account is granted to it. */
    public UUID partner(String name, UUID account) {
        UUID id = Ids.next();
        keep(partner(id, 1, name, List.of("x:" + account), Ids.next()));
        return id;
    }

    /** A system of a client, with the same rights. */
    public UUID partnerSystem(String name, UUID account) {
        UUID id = Ids.next();
        keep(partner(id, 1, name, List.of("x:" + account), null));
        return id;
    }

    public void keep(
            UUID id,
            long version,
            String name,
            String role,
            List<String> subjects,
            List<StaffRecord.Substitution> substitutions,
            boolean active) {
        keep(
                new StaffRecord(
                        id,
                        version,
                        name,
                        name,
                        List.of(role),
                        null,
                        null,
                        null,
                        subjects,
                        substitutions,
                        active,
                        null,
                        null,
                        null));
    }

    private static StaffRecord partner(
            UUID id, long version, String name, List<String> subjects, @Nullable UUID contact) {
        return new StaffRecord(
                id,
                version,
                name,
                name,
                List.of("partner"),
                null,
                null,
                null,
                subjects,
                List.of(),
                true,
                "PARTNER",
                contact,
                null);
    }

    private void keep(StaffRecord state) {
        asSystem(() -> {
            staff.keep(state);
            managers.keep(state);
        });
    }

    /** An account that is seen by its owner, besides others. */
    public UUID account(String name, UUID owner, String... moreSubjects) {
        UUID id = Ids.next();
        asSystem(() -> accounts.keep(new AccountRecord(id, 1, name, null, null)));
        List<String> subjects = new ArrayList<>(List.of(moreSubjects));
        subjects.add("p:" + owner);
        seen(id, 1, subjects);
        return id;
    }

    public void seen(UUID account, long version, List<String> subjects) {
        asSystem(() -> units.keep(new VisibilityRecord(account, version, subjects)));
    }

    private static void asSystem(Runnable work) {
        SystemWork.run("test", () -> QuarkusTransaction.requiringNew().run(work));
    }
}
