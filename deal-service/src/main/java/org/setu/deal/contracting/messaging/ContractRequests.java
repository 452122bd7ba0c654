package org.setu.deal.contracting.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.account.Accounts;
import org.setu.deal.approval.Participants;
import org.setu.deal.contracting.RequestedContract;
import org.setu.deal.contracting.messaging.ContractRequestedFact.Contact;
import org.setu.deal.contracting.messaging.ContractRequestedFact.Line;
import org.setu.deal.contracting.messaging.ContractRequestedFact.Offer;
import org.setu.deal.contracting.messaging.ContractRequestedFact.Party;
import org.setu.deal.deal.Deal;
import org.setu.deal.quote.Addressee;
import org.setu.deal.quote.QuoteContent;
import org.setu.deal.visibility.DealGrants;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.event.Event;
import org.setu.platform.event.EventType;
import org.setu.platform.outbox.Outbox;

/** Asks for contracts on {@code setu.deal.fact}. */
@ApplicationScoped
public class ContractRequests {

    private static final EventType REQUESTED =
            EventType.of("setu.deal.fact", "org.setu.deal.contract-requested.v1");

    private final Outbox outbox;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final DealGrants grants;
    private final CurrentCaller caller;

    ContractRequests(
            Outbox outbox,
            Accounts accounts,
            StaffDirectory staff,
            DealGrants grants,
            CurrentCaller caller) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.staff = staff;
        this.grants = grants;
        this.caller = caller;
    }

    public void publish(RequestedContract requested) {
        Deal deal = requested.deal();
        UUID account = Objects.requireNonNull(deal.accountId());
        QuoteContent content = requested.quote().content();
        ContractRequestedFact fact =
                new ContractRequestedFact(
                        requested.at(),
                        deal.id(),
                        deal.number(),
                        deal.name(),
                        new Party(account, accounts.names(Set.of(account)).get(account)),
                        party(deal.ownerId()),
                        party(Participants.of(caller.get()).actor()),
                        grants.ownSubjects(deal.id()),
                        requested.language(),
                        requested.templateCode(),
                        new Offer(
                                requested.quote().id(),
                                requested.quote().number(),
                                requested.quote().revision()),
                        contact(requested.partner()),
                        content.lines().stream().map(line -> Line.of(content, line)).toList(),
                        content.net(),
                        content.total(),
                        content.paymentDays(),
                        content.deliveryOn());
        outbox.append(Event.of(REQUESTED, deal, fact));
    }

    private Party party(UUID person) {
        return new Party(person, staff.names(Set.of(person)).get(person));
    }

    private static @Nullable Contact contact(@Nullable Addressee partner) {
        if (partner == null || partner.contactId() == null) {
            return null;
        }
        String name = partner.name() == null ? "" : partner.name();
        return new Contact(partner.contactId(), name, partner.email(), partner.language());
    }
}
