package org.setu.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.gateway.overview.OverviewConfig;
import org.setu.gateway.overview.OverviewPart;

/** Everything about one account: the same parts as {@code /api/v1/accounts/{id}/overview}. */
@Singleton
final class AccountPage implements Page {

    private final OverviewConfig config;

    AccountPage(OverviewConfig config) {
        this.config = config;
    }

    @Override
    public boolean isAt(Address address) {
        return address.kind().equals("accounts") && Address.isId(address.id());
    }

    @Override
    public Future<TemplateInstance> show(Visit visit, Address address) {
        UUID id = UUID.fromString(address.id());
        Future<Part> account = visit.read("/api/v1/accounts/" + id);
        List<Future<Section>> sections = new ArrayList<>();
        for (OverviewPart part : OverviewPart.values()) {
            sections.add(visit.section(part.request(id).within(config.partTimeout())));
        }
        List<Future<?>> all = new ArrayList<>(sections);
        all.add(account);
        return Future.all(all)
                .map(done -> {
                    Map<OverviewPart, Section> parts = new EnumMap<>(OverviewPart.class);
                    for (OverviewPart part : OverviewPart.values()) {
                        parts.put(part, sections.get(part.ordinal()).result());
                    }
                    return Templates.account(visit.frame(), new Overview(account.result(), parts));
                });
    }
}
