package org.setu.deal.reference;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.setu.deal.account.AccountRecord;
import org.setu.deal.account.Accounts;
import org.setu.deal.account.KeepingAccounts;
import org.setu.deal.account.VisibilityRecord;
import org.setu.deal.staff.KeepingStaff;
import org.setu.deal.staff.StaffMembers;
import org.setu.deal.staff.StaffRecord;
import org.setu.platform.access.SystemWork;

/**
 * Reads what a request names and the read models do not know yet, once, from its owner. What comes
 * later from the state topics meets the same guard by version.
 */
@ApplicationScoped
class ReadingReferences {

    private static final int MOST_REMEMBERED = 10_000;

    private final Accounts accounts;
    private final KeepingAccounts keepingAccounts;
    private final StaffMembers staff;
    private final KeepingStaff keepingStaff;
    private final ClientService client;
    private final ReferenceConfiguration configuration;
    private final ObjectMapper mapper;
    private final InstantSource clock;
    private final Map<UUID, Instant> unknownUntil = new ConcurrentHashMap<>();

    ReadingReferences(
            Accounts accounts,
            KeepingAccounts keepingAccounts,
            StaffMembers staff,
            KeepingStaff keepingStaff,
            ClientService client,
            ReferenceConfiguration configuration,
            ObjectMapper mapper,
            InstantSource clock) {
        this.accounts = accounts;
        this.keepingAccounts = keepingAccounts;
        this.staff = staff;
        this.keepingStaff = keepingStaff;
        this.client = client;
        this.configuration = configuration;
        // Answers of another service may grow fields at any time.
        this.mapper =
                mapper.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        this.clock = clock;
    }

    /** Makes sure that an account is known here, if it exists at all. */
    void account(UUID id) {
        if (!accounts.known(id)) {
            ask("accounts", id)
                    .ifPresent(answer ->
                            keep(() -> {
                                keepingAccounts.keep(
                                        mapper.convertValue(
                                                answer.path("account"), AccountRecord.class));
                                keepingAccounts.keep(
                                        mapper.convertValue(
                                                answer.path("visibility"), VisibilityRecord.class));
                            }));
        }
    }

    /** Makes sure that a staff member is known here, if he exists at all. */
    void staff(UUID id) {
        if (staff.byId(id).isEmpty()) {
            ask("staff", id)
                    .ifPresent(answer ->
                            keep(() ->
                                    keepingStaff.keep(
                                            mapper.convertValue(answer, StaffRecord.class))));
        }
    }

    private Optional<JsonNode> ask(String kind, UUID id) {
        Instant now = clock.instant();
        Instant until = unknownUntil.get(id);
        if (until != null && now.isBefore(until)) {
            return Optional.empty();
        }
        Optional<JsonNode> found = client.find(kind, id);
        if (found.isEmpty()) {
            if (unknownUntil.size() >= MOST_REMEMBERED) {
                unknownUntil.values().removeIf(end -> !now.isBefore(end));
            }
            if (unknownUntil.size() < MOST_REMEMBERED) {
                unknownUntil.put(id, now.plus(configuration.forgetUnknownAfter()));
            }
        } else {
            unknownUntil.remove(id);
        }
        return found;
    }

    private static void keep(Runnable work) {
        SystemWork.run("read-reference", () -> QuarkusTransaction.requiringNew().run(work));
    }
}
