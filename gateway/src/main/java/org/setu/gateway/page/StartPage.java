package org.setu.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import org.setu.gateway.call.ServiceRequest;

/** The accounts that a colleague sees; for a partner, what is meant for him. */
@Singleton
final class StartPage implements Page {

    private static final String MOST = "25";

    @Override
    public boolean isAt(Address address) {
        return address.kind().isEmpty() && address.id().isEmpty();
    }

    @Override
    public Future<TemplateInstance> show(Visit visit, Address address) {
        return visit.person().partner() ? partner(visit) : accounts(visit);
    }

    private static Future<TemplateInstance> accounts(Visit visit) {
        String q = visit.asked("q");
        ServiceRequest list = ServiceRequest.get("/api/v1/accounts").query("limit", MOST);
        list = q.isEmpty() ? list.query("sort", "name") : list.query("q", q);
        String after = visit.asked("after");
        if (!after.isEmpty()) {
            list = list.query("after", after);
        }
        return visit.section(list).map(accounts -> Templates.start(visit.frame(), accounts, q));
    }

    private static Future<TemplateInstance> partner(Visit visit) {
        Future<Section> account = visit.section(ServiceRequest.get("/api/v1/accounts/mine"));
        Future<Section> quotes = visit.section(newest("/api/v1/quotes"));
        Future<Section> contracts = visit.section(newest("/api/v1/contracts"));
        return Future.all(account, quotes, contracts)
                .map(all ->
                        Templates.partner(
                                visit.frame(),
                                account.result(),
                                quotes.result(),
                                contracts.result()));
    }

    private static ServiceRequest newest(String uri) {
        return ServiceRequest.get(uri).query("limit", MOST).query("sort", "-updatedAt");
    }
}
