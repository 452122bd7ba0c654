package org.setu.contract.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.setu.platform.reference.PublishedUnits;
import org.setu.platform.reference.Referable;
import org.setu.platform.reference.VisibilityRecord;

/** Accounts, which contracts name. */
@ApplicationScoped
class AccountReference implements Referable {

    private final Accounts accounts;
    private final PublishedUnits units;
    private final ObjectMapper mapper;

    AccountReference(Accounts accounts, PublishedUnits units, ObjectMapper mapper) {
        this.accounts = accounts;
        this.units = units;
        this.mapper = mapper;
    }

    @Override
    public String route() {
        return "accounts";
    }

    @Override
    public String title() {
        return "an account";
    }

    @Override
    public Set<String> fields() {
        return Set.of("accountId");
    }

    @Override
    public boolean known(UUID id) {
        return accounts.byId(id).isPresent() && units.known(id);
    }

    @Override
    public void keep(JsonNode answer) {
        accounts.keep(mapper.convertValue(answer.path("account"), AccountRecord.class));
        units.keep(mapper.convertValue(answer.path("visibility"), VisibilityRecord.class));
    }
}
