package org.setu.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import org.setu.gateway.call.ServiceRequest;

/** A deal, with its quotes and contracts. */
@Singleton
final class DealPage implements Page {

    private static final String MOST = "25";

    @Override
    public boolean isAt(Address address) {
        return address.kind().equals("deals") && Address.isId(address.id());
    }

    @Override
    public Future<TemplateInstance> show(Visit visit, Address address) {
        Future<Part> deal = visit.read("/api/v1/deals/" + address.id());
        Future<Section> quotes = visit.section(of("/api/v1/quotes", address.id()));
        Future<Section> contracts = visit.section(of("/api/v1/contracts", address.id()));
        return Future.all(deal, quotes, contracts)
                .map(all ->
                        Templates.deal(
                                visit.frame(), deal.result(), quotes.result(), contracts.result()));
    }

    private static ServiceRequest of(String uri, String deal) {
        return ServiceRequest.get(uri).query("dealId", deal).query("limit", MOST);
    }
}
