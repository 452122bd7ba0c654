package org.setu.system.fault;

/** The topics that are counted. */
final class Topic {

    static final String ACCOUNT = "setu.client.account";
    static final String CLIENT_NOTICE = "setu.client.notice";
    static final String DEAL_FACT = "setu.deal.fact";
    static final String DEAL_NOTICE = "setu.deal.notice";
    static final String CONTRACT_FACT = "setu.contract.fact";
    static final String CONTRACT_NOTICE = "setu.contract.notice";
    static final String NOTIFICATION_FACT = "setu.notification.fact";

    private Topic() {}

    static boolean isNotice(String topic) {
        return topic.endsWith(".notice");
    }

    /** The service that writes it. */
    static String service(String topic) {
        return topic.split("\\.")[1];
    }
}
