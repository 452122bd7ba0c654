package org.setu.system.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The records on which the table is tried, and who sees each: its owner, who works on it with him,
 * who leads his territory, who sees the account that it hangs on, who represents one of them; data
 * stewards and auditors always, and nobody else.
 */
enum Holding {
    ACCOUNT(Kind.ACCOUNT, "account", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    CONTACT(Kind.CONTACT, "contact at it", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    LEAD(Kind.LEAD, "lead", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    DEAL(Kind.DEAL, "deal on the account", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    SHARED_ACCOUNT(
            Kind.ACCOUNT,
            "account shared with the second agent",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    SHARED_CONTACT(
            Kind.CONTACT,
            "contact at the shared account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    DEAL_WITH_TEAM(
            Kind.DEAL,
            "deal on the shared account with a team of its own",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND,
            Who.MATE),
    DEAL_OF_SECOND(
            Kind.DEAL,
            "deal of the second agent on the shared account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND,
            Who.HEAD_OF_SECOND),
    DEAL_WITHOUT_ACCOUNT(Kind.DEAL, "deal without account", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    ACTIVITY(Kind.ACTIVITY, "activity for the account", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    LEAD_ACTIVITY(Kind.ACTIVITY, "activity for the lead", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    SHARED_ACTIVITY(
            Kind.ACTIVITY,
            "activity for the shared account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    STAKEHOLDER(
            Kind.STAKEHOLDER, "person on the account's map", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    SHARED_STAKEHOLDER(
            Kind.STAKEHOLDER,
            "person on the shared account's map",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    ACCOUNT_PLAN(Kind.ACCOUNT_PLAN, "plan for the account", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    SHARED_ACCOUNT_PLAN(
            Kind.ACCOUNT_PLAN,
            "plan for the shared account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    CASE(Kind.CASE, "case of the account", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    SHARED_CASE(
            Kind.CASE,
            "case of the shared account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    NEED(Kind.NEED, "need of the account", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    SHARED_NEED(
            Kind.NEED,
            "need of the shared account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    COMPETITOR_POSITION(
            Kind.COMPETITOR_POSITION,
            "competitor at the account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD),
    SHARED_COMPETITOR_POSITION(
            Kind.COMPETITOR_POSITION,
            "competitor at the shared account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    ACCOUNT_CADENCE(
            Kind.ACCOUNT_CADENCE,
            "cadence agreed with the account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD),
    SHARED_ACCOUNT_CADENCE(
            Kind.ACCOUNT_CADENCE,
            "cadence agreed with the shared account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    TRADE_EVENT_INVITATION(
            Kind.TRADE_EVENT_INVITATION,
            "invitation of the account's contact",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD),
    SHARED_TRADE_EVENT_INVITATION(
            Kind.TRADE_EVENT_INVITATION,
            "invitation of the shared account's contact",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    FINANCIAL_STATEMENT(
            Kind.FINANCIAL_STATEMENT,
            "financial statement of the account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD),
    LEAD_FINANCIAL_STATEMENT(
            Kind.FINANCIAL_STATEMENT,
            "financial statement of the lead",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD),
    SHARED_FINANCIAL_STATEMENT(
            Kind.FINANCIAL_STATEMENT,
            "financial statement of the shared account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    RISK_SIGNAL(
            Kind.RISK_SIGNAL, "risk signal of the account", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    LEAD_RISK_SIGNAL(
            Kind.RISK_SIGNAL, "risk signal of the lead", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    SHARED_RISK_SIGNAL(
            Kind.RISK_SIGNAL,
            "risk signal of the shared account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    PAYMENT_RECORD(
            Kind.PAYMENT_RECORD, "how the account pays", Who.OWNER, Who.SUBSTITUTE, Who.HEAD),
    SHARED_PAYMENT_RECORD(
            Kind.PAYMENT_RECORD,
            "how the shared account pays",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD,
            Who.SECOND),
    LEAD_TRADE_EVENT_INVITATION(
            Kind.TRADE_EVENT_INVITATION,
            "invitation of the lead",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD),
    ENQUIRY(Kind.ENQUIRY, "what the second agent asks of accounts he does not see", Who.SECOND),
    ACCESS_REQUEST(
            Kind.ACCESS_REQUEST,
            "his request as it comes to the account",
            Who.OWNER,
            Who.SUBSTITUTE,
            Who.HEAD);

    private final Kind kind;
    private final String label;
    private final Set<Who> seenBy;

    Holding(Kind kind, String label, Who... people) {
        this.kind = kind;
        this.label = label;
        this.seenBy = EnumSet.of(Who.STEWARD, Who.AUDITOR);
        this.seenBy.addAll(List.of(people));
    }

    static List<Holding> of(Kind kind) {
        return Stream.of(values()).filter(holding -> holding.kind == kind).toList();
    }

    Kind kind() {
        return kind;
    }

    String label() {
        return label;
    }

    boolean isSeenBy(Who who) {
        return seenBy.contains(who);
    }

    /** By whom it is read again: he sees it and may read. */
    Who reader() {
        return this == DEAL_OF_SECOND || this == ENQUIRY ? Who.SECOND : Who.OWNER;
    }
}
