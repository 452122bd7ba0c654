package org.setu.client.timeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.platform.access.SystemWork;

/** Keeps what others tell of accounts. */
@ApplicationScoped
public class RecordingEvents implements PanacheRepositoryBase<AccountEvent, UUID>, AccountUse {

    /**
     * Something happened.
     *
     * @param event that told it; the inbox hands over each once
     */
    public void record(UUID event, Happened happened) {
        persist(new AccountEvent(event, happened));
    }

    /** Whether somebody told something of the account, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }
}
