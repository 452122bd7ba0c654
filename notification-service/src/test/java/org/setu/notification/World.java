package org.setu.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.message.Urgency;
import org.setu.notification.notice.Notice;
import org.setu.notification.notice.TakingNotice;
import org.setu.notification.recipient.AccountRecord;
import org.setu.notification.recipient.Accounts;
import org.setu.notification.recipient.ContactRecord;
import org.setu.notification.recipient.Contacts;
import org.setu.notification.recipient.LoginRecord;
import org.setu.notification.recipient.Logins;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.access.Grants;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.access.StaffEntry;
import org.setu.platform.access.SystemWork;
import org.setu.platform.id.Ids;

/** Puts into the read models what client-service would have published, and takes notices. */
@ApplicationScoped
public class World {

    private final StaffDirectory staff;
    private final Logins logins;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Grants grants;
    private final TakingNotice taking;

    World(
            StaffDirectory staff,
            Logins logins,
            Contacts contacts,
            Accounts accounts,
            Grants grants,
            TakingNotice taking) {
        this.staff = staff;
        this.logins = logins;
        this.contacts = contacts;
        this.accounts = accounts;
        this.grants = grants;
        this.taking = taking;
    }

    /** Somebody with a login and a mail address that are his name. */
    public UUID person(String name, String role) {
        return person(Ids.next(), 1, name, role, true, List.of(), null, null);
    }

    public UUID deputy(String name, String role, UUID absent) {
        Instant now = Instant.now();
        return person(
                Ids.next(),
                1,
                name,
                role,
                true,
                List.of(
                        new StaffEntry.Substitution(
                                absent, now.minusSeconds(60), now.plusSeconds(3600))),
                null,
                null);
    }

    public UUID partner(String name, UUID account, @Nullable UUID contact) {
        return person(Ids.next(), 1, name, "partner", true, List.of(), account, contact);
    }

    public UUID person(
            UUID id,
            long version,
            String name,
            String role,
            boolean active,
            List<StaffEntry.Substitution> substitutions,
            @Nullable UUID account,
            @Nullable UUID contact) {
        asSystem(() -> {
            staff.store(
                    new StaffEntry(
                            id,
                            version,
                            name,
                            name,
                            List.of(role),
                            account == null
                                    ? List.of("p:" + id)
                                    : List.of("p:" + id, "x:" + account),
                            substitutions,
                            null,
                            null,
                            null,
                            active,
                            account != null && contact == null));
            logins.keep(
                    new LoginRecord(
                            id,
                            version,
                            name,
                            name + "@example.org",
                            null,
                            active,
                            account,
                            contact));
        });
        return id;
    }

    public UUID contact(String name, @Nullable String email, @Nullable String language) {
        UUID id = Ids.next();
        contact(id, name, email, language, false);
        return id;
    }

    public void contact(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String language,
            boolean synthetic) {
        asSystem(() ->
                contacts.keep(
                        new ContactRecord(
                                id,
                                1,
                                name,
                                null,
                                language,
                                email == null ? List.of() : List.of(email),
                                synthetic,
                                false)));
    }

    /** An account that these persons see. */
    public UUID account(@Nullable String language, UUID... seenBy) {
        UUID id = Ids.next();
        asSystem(() -> {
            accounts.keep(new AccountRecord(id, 1, language));
            grants.replace(id, id, List.of(seenBy).stream().map(person -> "p:" + person).toList());
        });
        return id;
    }

    public static Notice notice(RecipientKind kind, UUID recipient, String topic) {
        return notice(kind, recipient, topic, null, null, Map.of());
    }

    public static Notice notice(
            RecipientKind kind,
            UUID recipient,
            String topic,
            @Nullable UUID account,
            @Nullable String email,
            Map<String, String> data) {
        return new Notice(
                new Notice.Recipient(kind, recipient, null, email, null),
                topic,
                Urgency.NORMAL,
                new Notice.About("quote", Ids.next(), "Q-2026-000123", "GTX Pro for Isdom"),
                account,
                "/app/quotes/1",
                data,
                null);
    }

    /** Takes a notice as if it had come from deal-service; the id of its event. */
    public UUID take(Notice notice) {
        UUID event = Ids.next();
        asSystem(() -> taking.take(event, "deal", "p:somebody", notice));
        return event;
    }

    public static void asSystem(Runnable work) {
        SystemWork.run("test", () -> QuarkusTransaction.requiringNew().run(work));
    }
}
