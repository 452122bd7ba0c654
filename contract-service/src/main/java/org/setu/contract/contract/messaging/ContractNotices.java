package org.setu.contract.contract.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.PartnerContact;
import org.setu.contract.person.ContractManagers;
import org.setu.contract.person.CurrentPerson;
import org.setu.contract.person.Person;
import org.setu.platform.notice.Notice;
import org.setu.platform.notice.Notice.About;
import org.setu.platform.notice.Notice.Urgency;
import org.setu.platform.notice.Notices;
import org.setu.platform.notice.Recipient;

/** Tells people what happens to contracts; nobody is told what he did himself. */
@ApplicationScoped
public class ContractNotices {

    private final Notices notices;
    private final ContractManagers managers;
    private final CurrentPerson current;
    private final InstantSource clock;

    ContractNotices(
            Notices notices,
            ContractManagers managers,
            CurrentPerson current,
            InstantSource clock) {
        this.notices = notices;
        this.managers = managers;
        this.current = current;
        this.clock = clock;
    }

    public void drafted(Contract contract) {
        tell(contract, "contract-drafted", Urgency.NORMAL, ours(contract), Map.of());
    }

    public void reviewAsked(Contract contract) {
        tell(contract, "review-asked", Urgency.NORMAL, staff(managers.all()), Map.of());
    }

    public void sentToNegotiation(Contract contract) {
        tell(contract, "sent-to-negotiation", Urgency.NORMAL, ownerAndContact(contract), Map.of());
    }

    public void approvalAsked(Contract contract) {
        tell(contract, "approval-asked", Urgency.HIGH, staff(managers.all()), Map.of());
    }

    /** The signatory of our side, and the partner. */
    public void sentToSign(Contract contract, Person signatory) {
        List<Recipient> both = new ArrayList<>(contact(contract));
        both.add(staff(signatory));
        tell(contract, "sent-to-sign", Urgency.HIGH, both, Map.of());
    }

    public void signed(Contract contract) {
        List<Recipient> all = new ArrayList<>(ours(contract));
        all.addAll(contact(contract));
        tell(contract, "contract-signed", Urgency.HIGH, all, Map.of());
    }

    /** The other side of a disagreement, or both when it is settled. */
    public void disagreement(
            Contract contract, String what, String clause, boolean tellUs, boolean tellPartner) {
        List<Recipient> all = new ArrayList<>();
        if (tellUs) {
            all.addAll(ours(contract));
        }
        if (tellPartner) {
            all.addAll(contact(contract));
        }
        tell(contract, "disagreement-" + what, Urgency.NORMAL, all, Map.of("clause", clause));
    }

    /** Something of the contract is late. */
    public void late(Contract contract, String topic, About about, Map<String, String> data) {
        tell(contract, topic, Urgency.HIGH, staff(List.of(contract.owner())), about, data);
    }

    private List<Recipient> ours(Contract contract) {
        List<Person> people = new ArrayList<>(managers.all());
        people.add(contract.owner());
        return staff(people);
    }

    private static List<Recipient> ownerAndContact(Contract contract) {
        List<Recipient> both = new ArrayList<>(staff(List.of(contract.owner())));
        both.addAll(contact(contract));
        return both;
    }

    private static Recipient staff(Person person) {
        return Recipient.staff(person.id(), person.name());
    }

    private static List<Recipient> staff(Collection<Person> people) {
        return people.stream().map(ContractNotices::staff).toList();
    }

    private static List<Recipient> contact(Contract contract) {
        PartnerContact contact = contract.contact();
        return contact == null
                ? List.of()
                : List.of(
                        new Recipient(
                                Recipient.Kind.CONTACT,
                                contact.id(),
                                contact.name(),
                                contact.email(),
                                contact.language()));
    }

    private void tell(
            Contract contract,
            String topic,
            Urgency urgency,
            List<Recipient> recipients,
            Map<String, String> more) {
        About about = new About("contract", contract.id(), contract.number(), contract.title());
        tell(contract, topic, urgency, recipients, about, more);
    }

    private void tell(
            Contract contract,
            String topic,
            Urgency urgency,
            List<Recipient> recipients,
            About about,
            Map<String, String> more) {
        Map<String, String> data = new HashMap<>();
        data.put("contract", contract.number());
        data.put("title", contract.title());
        data.put("accountName", contract.account().name());
        data.put("total", contract.prices().totalMoney().toString());
        current.find().ifPresent(person -> data.put("by", person.name()));
        data.putAll(more);
        Set<UUID> told = new LinkedHashSet<>(current.involved());
        for (Recipient recipient : recipients) {
            if (told.add(recipient.id())) {
                notices.send(
                        contract,
                        new Notice(
                                clock.instant(),
                                recipient,
                                topic,
                                urgency,
                                about,
                                contract.account().id(),
                                "/app/contracts/" + contract.id(),
                                data,
                                null));
            }
        }
    }
}
