package org.setu.deal.quote.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.account.Accounts;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.access.StaffEntry;

/** Names of those who take part in a quote: staff, partners, and the account. */
@ApplicationScoped
class Naming {

    private final StaffDirectory directory;
    private final Accounts accounts;

    Naming(StaffDirectory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    @Nullable String person(UUID id) {
        return directory
                .byId(id)
                .map(StaffEntry::name)
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    @Nullable String account(@Nullable UUID id) {
        return id == null ? null : accounts.names(Set.of(id)).get(id);
    }
}
