package org.setu.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of those to whom messages go. */
@ApplicationScoped
public class Recipients {

    private final Logins logins;
    private final Contacts contacts;
    private final Accounts accounts;

    Recipients(Logins logins, Contacts contacts, Accounts accounts) {
        this.logins = logins;
        this.contacts = contacts;
        this.accounts = accounts;
    }

    /** What is known of somebody, if anything is. */
    public Optional<Recipient> find(RecipientKind kind, UUID id) {
        return switch (kind) {
            case STAFF ->
                    logins.byId(id)
                            .map(login ->
                                    new Recipient(
                                            login.name(),
                                            login.active() ? login.email() : null,
                                            login.language(),
                                            false));
            case CONTACT ->
                    contacts.byId(id)
                            .map(contact ->
                                    new Recipient(
                                            contact.name(),
                                            contact.gone() ? null : contact.email(),
                                            contact.language(),
                                            contact.synthetic()));
        };
    }

    /** The language of an account, if it is known. */
    public @Nullable String accountLanguage(UUID accountId) {
        return accounts.byId(accountId).map(Accounts.Account::language).orElse(null);
    }

    /** The partner's logins that are told what a contact is told. */
    public List<UUID> partnerLogins(UUID accountId, UUID contactId) {
        return logins.ofPartner(accountId, contactId).stream().map(Logins.Login::id).toList();
    }
}
