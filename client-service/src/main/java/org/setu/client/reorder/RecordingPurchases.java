package org.setu.client.reorder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.platform.access.SystemWork;

/**
 * Keeps what was bought in won deals. Orders are not counted beside them: they deliver what a deal
 * has sold, and a purchase would be counted twice.
 */
@ApplicationScoped
public class RecordingPurchases
        implements PanacheRepositoryBase<ProductPurchase, UUID>, AccountUse {

    /** A deal was won: what was told of it before is replaced. */
    public void won(
            UUID deal, UUID account, LocalDate closedOn, Collection<BoughtProduct> products) {
        notWon(deal);
        products.forEach(product -> persist(new ProductPurchase(account, deal, product, closedOn)));
    }

    /** A deal was lost or reopened: nothing was bought in it. */
    public void notWon(UUID deal) {
        delete("dealId", deal);
    }

    /** Whether the account bought something, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }
}
