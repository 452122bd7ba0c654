package org.setu.system.fault;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Opens deals and does to them all that publishes a fact. */
final class DealWriter extends Writer {

    private static final int STEPS_OF_A_ROUND = 5;

    private final Api api;
    private final String name;
    private final UUID account;

    DealWriter(Api api, String name, UUID account, Ledger ledger, AtomicBoolean stop, long seed) {
        super(Topic.DEAL_FACT, ledger, stop, seed);
        this.api = api;
        this.name = name;
        this.account = account;
    }

    @Override
    Api.Answer create(int number) throws InterruptedException {
        return api.post(
                "/api/v1/deals",
                """
                {"name":"%s %d","accountId":"%s","expectedAmount":{"amount":"%d.00","currency":"EUR"}}\
                """
                        .formatted(name, number, account, number));
    }

    @Override
    Api.Answer change(Subject deal, int number) throws InterruptedException {
        String path = "/api/v1/deals/" + deal.id();
        return switch (deal.step() % STEPS_OF_A_ROUND) {
            case 0 ->
                    api.patch(path, "{\"name\":\"%s %d\"}".formatted(name, number), deal.version());
            case 1 -> api.post(path + "/hold", "{}", deal.version());
            case 2 -> api.post(path + "/resume", "{}", deal.version());
            case 3 -> api.post(path + "/lose", "{\"reason\":\"Price\"}", deal.version());
            default -> api.post(path + "/reopen", "{\"note\":\"Called back\"}", deal.version());
        };
    }
}
