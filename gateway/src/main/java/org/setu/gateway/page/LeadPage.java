package org.setu.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.inject.Singleton;

/** A lead, in short: where the message that it was assigned leads. */
@Singleton
final class LeadPage implements Page {

    @Override
    public boolean isAt(Address address) {
        return address.kind().equals("leads") && Address.isId(address.id());
    }

    @Override
    public Future<TemplateInstance> show(Visit visit, Address address) {
        return visit.read("/api/v1/leads/" + address.id())
                .map(lead -> Templates.lead(visit.frame(), lead));
    }
}
