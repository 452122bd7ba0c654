package org.setu.system.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Leads one deal after the other to an accepted quote and a signed contract, and orders by it: what
 * one service is told there follows from what another one was told.
 */
final class ChainWriter implements Callable<Void> {

    private static final Duration DRAFTED_WITHIN = Duration.ofSeconds(120);
    private static final int ORDERS = 3;

    /** Between two writes: services that start again need some of the machine, too. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final UUID CLIENT =
            UUID.nameUUIDFromBytes(
                    ("mailto:" + Setting.CLIENT_ADDRESS).getBytes(StandardCharsets.UTF_8));

    private final FaultStack stack;
    private final Setting setting;
    private final Ledger ledger;
    private final AtomicBoolean stop;
    private final String name;
    private final Api deals;
    private final Api contracts;
    private final Api manager;

    /** An answer that no fault explains. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }

    ChainWriter(FaultStack stack, String name, Setting setting, Ledger ledger, AtomicBoolean stop) {
        this.stack = stack;
        this.name = name;
        this.setting = setting;
        this.ledger = ledger;
        this.stop = stop;
        this.deals = stack.agent("deal");
        this.contracts = stack.agent("contract");
        this.manager = stack.manager("contract");
    }

    @Override
    public Void call() throws InterruptedException {
        for (int number = 1; !stop.get(); number++) {
            try {
                lead(number);
            } catch (Refused e) {
                ledger.refused(e.toString());
            }
        }
        return null;
    }

    private void lead(int number) throws InterruptedException, Refused {
        UUID deal = open(number);
        UUID quote = accepted(deal);
        if (stop.get()) {
            return;
        }
        String path = "/api/v1/deals/" + deal;
        done(
                "deal",
                "the request of a contract",
                deals.post(
                        path + "/request-contract",
                        "{\"quoteId\":\"%s\",\"language\":\"en\"}".formatted(quote),
                        deals.get(path).version()));
        fact(Topic.DEAL_FACT, deal, "contract-requested");
        Chain chain = Chain.of(deal).afterRequest();
        ledger.keep(chain);
        UUID contract = drafted(deal);
        chain = chain.drafted(contract);
        ledger.keep(chain);
        fact(Topic.CONTRACT_FACT, contract, "drafted");
        told(contract, "contract-drafted", setting.manager());
        told(contract, "contract-drafted", setting.agent());
        sign(contract);
        ledger.keep(chain.afterSignatures());
        fact(Topic.DEAL_FACT, deal, "won");
        ledger.told(Topic.DEAL_NOTICE, quote, "deal-won", setting.agent());
        order(contract, chain.afterSignatures());
    }

    private UUID open(int number) throws InterruptedException, Refused {
        Api.Answer opened =
                done(
                        "deal",
                        "a deal",
                        deals.post(
                                "/api/v1/deals",
                                """
                                {"name":"%s %d","accountId":"%s"}\
                                """
                                        .formatted(name, number, setting.account())));
        fact(Topic.DEAL_FACT, opened.id(), "opened");
        ledger.keep(Chain.of(opened.id()));
        return opened.id();
    }

    /** The client takes a quote. */
    private UUID accepted(UUID deal) throws InterruptedException, Refused {
        Api.Answer quote =
                done(
                        "deal",
                        "a quote",
                        deals.post(
                                "/api/v1/deals/" + deal + "/quotes",
                                """
                                {"currency":"EUR","validUntil":"%s","language":"en",
                                 "lines":[{"productId":"%s","quantity":5}]}\
                                """
                                        .formatted(today().plusDays(30), setting.product())));
        String path = "/api/v1/quotes/" + quote.id();
        Api.Answer submitted =
                done("deal", "submit", deals.post(path + "/submit", "{}", quote.version()));
        Api.Answer sent =
                done(
                        "deal",
                        "send",
                        deals.post(
                                path + "/send",
                                "{\"email\":\"%s\"}".formatted(Setting.CLIENT_ADDRESS),
                                submitted.version()));
        fact(Topic.DEAL_FACT, deal, "quote-sent");
        ledger.told(Topic.DEAL_NOTICE, quote.id(), "quote-sent", CLIENT);
        done(
                "deal",
                "accept",
                deals.post(
                        path + "/accept",
                        "{\"note\":\"Yes\",\"evidence\":\"By phone\"}",
                        sent.version()));
        fact(Topic.DEAL_FACT, deal, "quote-accepted");
        // It is expected to bring the quote's total from now on.
        fact(Topic.DEAL_FACT, deal, "changed");
        ledger.told(Topic.DEAL_NOTICE, quote.id(), "quote-accepted", setting.agent());
        return quote.id();
    }

    /** The contract that comes of the request, without anybody's doing. */
    private UUID drafted(UUID deal) throws InterruptedException, Refused {
        long end = System.nanoTime() + DRAFTED_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            String found =
                    contracts
                            .get("/api/v1/contracts?dealId=" + deal)
                            .body()
                            .at("/items/0/id")
                            .asText();
            if (!found.isEmpty()) {
                return UUID.fromString(found);
            }
            Thread.sleep(200);
        }
        throw new Refused("no contract was drafted for deal " + deal);
    }

    private void sign(UUID contract) throws InterruptedException, Refused {
        String path = "/api/v1/contracts/" + contract;
        step(contracts, contract, "submit", "");
        told(contract, "review-asked", setting.manager());
        step(manager, contract, "negotiate", "");
        fact(Topic.CONTRACT_FACT, contract, "sent-to-negotiation");
        told(contract, "sent-to-negotiation", setting.agent());
        step(contracts, contract, "request-approval", "");
        told(contract, "approval-asked", setting.manager());
        String hash = contracts.get(path).body().path("textHash").asText();
        step(manager, contract, "approve", "{\"textHash\":\"%s\"}".formatted(hash));
        fact(Topic.CONTRACT_FACT, contract, "approved");
        step(
                contracts,
                contract,
                "send-to-sign",
                "{\"signatoryId\":\"%s\"}".formatted(setting.manager()));
        fact(Topic.CONTRACT_FACT, contract, "sent-to-sign");
        told(contract, "sent-to-sign", setting.manager());
        String signature =
                "{\"documentHash\":\"%s\",\"consentLanguage\":\"en\",\"consent\":true}"
                        .formatted(hash);
        Api partner = stack.partner("contract");
        done("contract", "signature", partner.post(path + "/signatures", signature));
        done("contract", "last signature", manager.post(path + "/signatures", signature));
        fact(Topic.CONTRACT_FACT, contract, "signed");
        fact(Topic.CONTRACT_FACT, contract, "activated");
        told(contract, "contract-signed", setting.agent());
    }

    /** Orders that are late from the beginning, and delivered all the same. */
    private void order(UUID contract, Chain signed) throws InterruptedException, Refused {
        Chain chain = signed;
        Api partner = stack.partner("contract");
        for (int i = 0; i < ORDERS; i++) {
            Api.Answer placed =
                    done(
                            "contract",
                            "an order",
                            partner.post(
                                    "/api/v1/contracts/" + contract + "/orders",
                                    """
                                    {"lines":[{"productId":"%s","quantity":1}],"dueOn":"%s"}\
                                    """
                                            .formatted(setting.product(), today().minusDays(3))));
            chain = chain.ordered();
            ledger.keep(chain);
            fact(Topic.CONTRACT_FACT, contract, "order-placed");
            fact(Topic.CONTRACT_FACT, contract, "order-late");
            told(contract, "order-late", setting.agent());
            String path = "/api/v1/orders/" + placed.id();
            long version = placed.version();
            for (String step : new String[] {"confirm", "start"}) {
                version =
                        done("contract", step, contracts.post(path + "/" + step, "", version))
                                .version();
            }
            done("contract", "deliver", contracts.post(path + "/deliver", "{}", version));
            fact(Topic.CONTRACT_FACT, contract, "order-delivered");
        }
    }

    private void step(Api who, UUID contract, String step, String body)
            throws InterruptedException, Refused {
        String path = "/api/v1/contracts/" + contract;
        done("contract", step, who.post(path + "/" + step, body, who.get(path).version()));
    }

    private Api.Answer done(String service, String what, Api.Answer answer)
            throws Refused, InterruptedException {
        if (!answer.done()) {
            throw new Refused("%s: %d %s".formatted(what, answer.status(), answer.body()));
        }
        ledger.done(service);
        Thread.sleep(PAUSE);
        return answer;
    }

    private void fact(String topic, UUID subject, String word) {
        ledger.promise(topic, subject, "org.setu.%s.%s.v1".formatted(Topic.service(topic), word));
    }

    private void told(UUID contract, String topic, UUID recipient) {
        ledger.told(Topic.CONTRACT_NOTICE, contract, topic, recipient);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
