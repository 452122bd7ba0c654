package org.setu.contract.contract.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.setu.contract.account.Account;
import org.setu.contract.account.Accounts;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractRules;
import org.setu.contract.contract.DraftRequest;
import org.setu.contract.contract.DraftingContract;
import org.setu.contract.contract.Terms;
import org.setu.contract.person.CurrentPerson;
import org.setu.contract.person.Person;
import org.setu.contract.template.ContractTemplate;
import org.setu.contract.template.Templates;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.access.StaffEntry;
import org.setu.platform.money.Money;
import org.setu.platform.problem.ProblemException;

/** Looks up whom and what a request for a draft names, and refuses what it may not name. */
@ApplicationScoped
class RequestingDraft {

    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Templates templates;
    private final CurrentCaller caller;
    private final CurrentPerson current;
    private final DraftingContract drafting;

    RequestingDraft(
            Accounts accounts,
            StaffDirectory staff,
            Templates templates,
            CurrentCaller caller,
            CurrentPerson current,
            DraftingContract drafting) {
        this.accounts = accounts;
        this.staff = staff;
        this.templates = templates;
        this.caller = caller;
        this.current = current;
        this.drafting = drafting;
    }

    Contract draft(NewContract request) {
        Person author = current.get();
        Account account =
                accounts.seenBy(caller.get(), request.accountId())
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "/accountId", "There is no such account."));
        Person owner = request.ownerId() == null ? author : owner(request.ownerId());
        requireTemplate(request);
        ContractRules.requireSensible("/deliveryOn", request.deliveryOn());
        Money sum = Terms.sum(request.lines());
        Terms terms =
                new Terms(
                        request.language(),
                        new Person(account.id(), account.name()),
                        owner,
                        request.contact(),
                        request.lines(),
                        sum,
                        sum,
                        request.paymentDays(),
                        request.deliveryOn());
        return drafting.draft(
                new DraftRequest(
                        terms,
                        null,
                        null,
                        null,
                        null,
                        null,
                        request.templateCode(),
                        author,
                        current.involved(),
                        List.of()));
    }

    private Person owner(UUID id) {
        return staff.byId(id)
                .filter(StaffEntry::active)
                .map(entry -> new Person(entry.id(), entry.name()))
                .orElseThrow(() ->
                        ProblemException.invalid(
                                "/ownerId", "There is no such active staff member."));
    }

    private void requireTemplate(NewContract request) {
        if (request.templateCode() == null) {
            return;
        }
        Optional<ContractTemplate> template = templates.usable(request.templateCode());
        if (template.isEmpty()) {
            throw ProblemException.invalid("/templateCode", "There is no such active template.");
        }
        if (template.get().text(request.language()).isEmpty()) {
            throw ProblemException.invalid(
                    "/language",
                    "must be one of the template's: "
                            + String.join(", ", template.get().languages()));
        }
    }
}
