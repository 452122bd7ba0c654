package org.setu.deal.quote.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.approval.Approver;
import org.setu.deal.approval.Participants;
import org.setu.deal.deal.Deal;
import org.setu.deal.quote.Addressee;
import org.setu.deal.quote.Answer;
import org.setu.deal.quote.Quote;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.notice.Notice;
import org.setu.platform.notice.Notice.About;
import org.setu.platform.notice.Notice.Urgency;
import org.setu.platform.notice.Notices;
import org.setu.platform.notice.Recipient;

/** Asks notification-service to tell people about quotes, on {@code setu.deal.notice}. */
@ApplicationScoped
public class QuoteNotices {

    private final Notices notices;
    private final Naming naming;
    private final CurrentCaller caller;

    QuoteNotices(Notices notices, Naming naming, CurrentCaller caller) {
        this.notices = notices;
        this.naming = naming;
        this.caller = caller;
    }

    /** To all who may approve it; it is of no use once the offer has run out. */
    public void approvalAsked(
            Deal deal, Quote quote, List<Approver> approvers, @Nullable String note, Instant at) {
        Map<String, String> data = data(deal, quote);
        put(data, "askedBy", actor());
        put(data, "note", note);
        put(data, "discountPercent", quote.content().discountPercent().toPlainString());
        for (Approver approver : approvers) {
            notices.send(
                    quote,
                    new Notice(
                            at,
                            Recipient.staff(approver.id(), approver.name()),
                            QuoteHappening.APPROVAL_ASKED.word(),
                            Urgency.HIGH,
                            about(deal, quote),
                            deal.accountId(),
                            "/app/approvals/" + quote.id(),
                            data,
                            quote.content().expiresAt()));
        }
    }

    /** To those whose quote it is. */
    public void approvalDecided(
            Deal deal,
            Quote quote,
            QuoteHappening decision,
            Set<UUID> recipients,
            @Nullable String note,
            Instant at) {
        Map<String, String> data = data(deal, quote);
        put(data, "decidedBy", actor());
        put(data, "note", note);
        staff(deal, quote, decision.word(), recipients, data, at);
    }

    /** To the client's contact. */
    public void quoteSent(Deal deal, Quote quote, Addressee to, Instant at) {
        Map<String, String> data = data(deal, quote);
        put(data, "ownerName", naming.person(deal.ownerId()));
        String language = to.language();
        notices.send(
                quote,
                new Notice(
                        at,
                        new Recipient(
                                Recipient.Kind.CONTACT,
                                recipient(to),
                                to.name(),
                                to.email(),
                                language == null ? quote.content().language() : language),
                        QuoteHappening.QUOTE_SENT.word(),
                        Urgency.NORMAL,
                        about(deal, quote),
                        deal.accountId(),
                        "/app/quotes/" + quote.id(),
                        data,
                        quote.content().expiresAt()));
    }

    /** To those whose deal and quote it is. */
    public void answered(Deal deal, Quote quote, QuoteHappening said, Answer answer) {
        Map<String, String> data = data(deal, quote);
        put(data, "answeredBy", actor());
        put(data, "reason", answer.reason());
        put(data, "note", answer.note());
        Set<UUID> recipients = new HashSet<>(quote.author().persons());
        recipients.add(deal.ownerId());
        staff(deal, quote, said.word(), recipients, data, answer.at());
    }

    /** To whoever works on the deal. */
    public void dealWon(Deal deal, Quote quote, Instant at) {
        staff(deal, quote, "deal-won", Set.of(deal.ownerId()), data(deal, quote), at);
    }

    private void staff(
            Deal deal,
            Quote quote,
            String topic,
            Collection<UUID> recipients,
            Map<String, String> data,
            Instant at) {
        for (UUID recipient : recipients) {
            notices.send(
                    quote,
                    new Notice(
                            at,
                            Recipient.staff(recipient, naming.person(recipient)),
                            topic,
                            Urgency.NORMAL,
                            about(deal, quote),
                            deal.accountId(),
                            "/app/quotes/" + quote.id(),
                            data,
                            null));
        }
    }

    private Map<String, String> data(Deal deal, Quote quote) {
        Map<String, String> data = new LinkedHashMap<>();
        put(data, "quoteNumber", quote.number());
        put(data, "dealNumber", deal.number());
        put(data, "accountName", naming.account(deal.accountId()));
        put(data, "total", quote.content().total().toString());
        put(data, "validUntil", quote.content().validUntil().toString());
        return data;
    }

    private static About about(Deal deal, Quote quote) {
        return new About("quote", quote.id(), quote.number(), deal.name());
    }

    private static void put(Map<String, String> data, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            data.put(key, value);
        }
    }

    private @Nullable String actor() {
        Caller who = caller.get();
        return who.staffId() == null ? null : naming.person(Participants.of(who).actor());
    }

    /** An address alone is a recipient too: always the same one. */
    private static UUID recipient(Addressee to) {
        UUID contact = to.contactId();
        return contact != null
                ? contact
                : UUID.nameUUIDFromBytes(
                        ("mailto:" + String.valueOf(to.email()).toLowerCase(Locale.ROOT))
                                .getBytes(StandardCharsets.UTF_8));
    }
}
