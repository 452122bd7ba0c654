package org.setu.system.fault;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Drafts contracts and has them reviewed, negotiated and discussed again, for ever. */
final class ContractWriter extends Writer {

    private final Api agent;
    private final Api manager;
    private final Setting setting;
    private final Ledger ledger;

    ContractWriter(
            FaultStack stack, Setting setting, Ledger ledger, AtomicBoolean stop, long seed) {
        super(Topic.CONTRACT_FACT, ledger, stop, seed);
        this.agent = stack.agent("contract");
        this.manager = stack.manager("contract");
        this.setting = setting;
        this.ledger = ledger;
    }

    @Override
    Api.Answer create(int number) throws InterruptedException {
        Api.Answer drafted =
                agent.post(
                        "/api/v1/contracts",
                        """
                        {"accountId":"%s","language":"en","paymentDays":30,
                         "contact":{"id":"%s","name":"Client","email":"%s","language":"en"},
                         "lines":[{"productId":"%s","productCode":"FAULT","productName":"Fault",
                                   "quantity":%d,"discountPercent":0,
                                   "unitPrice":{"amount":"1.00","currency":"EUR"},
                                   "net":{"amount":"%d.00","currency":"EUR"}}]}\
                        """
                                .formatted(
                                        setting.account(),
                                        setting.contact(),
                                        Setting.CLIENT_ADDRESS,
                                        setting.product(),
                                        number,
                                        number));
        if (drafted.done()) {
            fact(drafted.id(), "drafted");
            told(drafted.id(), "contract-drafted", setting.manager());
        }
        return drafted;
    }

    @Override
    Api.Answer change(Subject contract, int number) throws InterruptedException {
        UUID id = contract.id();
        String path = "/api/v1/contracts/" + id;
        Api.Answer answer;
        if (contract.step() == 0) {
            answer = agent.post(path + "/submit", "", contract.version());
            if (answer.done()) {
                told(id, "review-asked", setting.manager());
            }
        } else if (contract.step() == 1) {
            answer = manager.post(path + "/negotiate", "", contract.version());
            if (answer.done()) {
                fact(id, "sent-to-negotiation");
                told(id, "sent-to-negotiation", setting.agent());
                told(id, "sent-to-negotiation", setting.contact());
            }
        } else if (contract.step() % 2 == 0) {
            answer = agent.post(path + "/request-approval", "", contract.version());
            if (answer.done()) {
                told(id, "approval-asked", setting.manager());
            }
        } else {
            answer = agent.post(path + "/renegotiate", "", contract.version());
        }
        return answer;
    }

    private void fact(UUID contract, String word) {
        ledger.promise(Topic.CONTRACT_FACT, contract, "org.setu.contract." + word + ".v1");
    }

    private void told(UUID contract, String topic, UUID recipient) {
        ledger.told(Topic.CONTRACT_NOTICE, contract, topic, recipient);
    }
}
