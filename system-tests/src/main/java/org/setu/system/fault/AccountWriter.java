package org.setu.system.fault;

import java.util.concurrent.atomic.AtomicBoolean;

/** Opens accounts and changes them. */
final class AccountWriter extends Writer {

    private final Api api;
    private final String name;

    AccountWriter(Api api, String name, Ledger ledger, AtomicBoolean stop, long seed) {
        super(Topic.ACCOUNT, ledger, stop, seed);
        this.api = api;
        this.name = name;
    }

    @Override
    Api.Answer create(int number) throws InterruptedException {
        return api.post(
                "/api/v1/accounts?force=true&reason=test",
                "{\"name\":\"%s %d\"}".formatted(name, number));
    }

    @Override
    Api.Answer change(Subject subject, int number) throws InterruptedException {
        return api.patch(
                "/api/v1/accounts/" + subject.id(),
                "{\"segment\":\"segment %d\"}".formatted(number),
                subject.version());
    }
}
