package org.setu.client.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.AccountDetails;
import org.setu.client.account.Accounts;
import org.setu.client.account.OpeningAccount;
import org.setu.client.account.Profile;
import org.setu.client.contact.Contact;
import org.setu.client.contact.ContactDetails;
import org.setu.client.contact.KeepingContacts;
import org.setu.client.custom.CustomValues;
import org.setu.client.publishing.Publishing;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.ProblemException;

/**
 * Makes a client of a qualified lead: a new account of its company, or one that is there, and a
 * contact of its person if it names one. All of it or nothing.
 */
@ApplicationScoped
public class ConvertingLead {

    private final Accounts accounts;
    private final OpeningAccount opening;
    private final KeepingContacts contacts;
    private final Publishing publishing;
    private final Instance<ConversionCheck> checks;
    private final Event<LeadConverted> converted;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ConvertingLead(
            Accounts accounts,
            OpeningAccount opening,
            KeepingContacts contacts,
            Publishing publishing,
            @Any Instance<ConversionCheck> checks,
            Event<LeadConverted> converted,
            CurrentCaller caller,
            InstantSource clock) {
        this.accounts = accounts;
        this.opening = opening;
        this.contacts = contacts;
        this.publishing = publishing;
        this.checks = checks;
        this.converted = converted;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What it becomes.
     *
     * @param accountId an account that is there, or null to open one
     * @param accountName how to call the new account; the lead's company if null
     * @param why it is opened although a similar one is there; null if nobody gave a reason
     * @param acceptRisk why it becomes one in spite of a risk; null if nobody says
     * @param custom what the new account holds in administrator-defined fields
     */
    public record Target(
            @Nullable UUID accountId,
            @Nullable String accountName,
            @Nullable String why,
            @Nullable String acceptRisk,
            CustomValues custom) {}

    /** Converts. */
    public void convert(Lead lead, Target target) {
        UUID accountId = target.accountId();
        lead.status().requireNext(LeadStatus.CONVERTED);
        UUID owner = caller.get().namedOrSelf(lead.ownerId());
        accounts.requireVisible("/accountId", accountId);
        checks.forEach(check -> check.check(lead, target.acceptRisk()));
        Account account =
                accountId != null
                        ? Objects.requireNonNull(accounts.findById(accountId))
                        : open(lead, owner, target);
        Contact contact = person(lead, account);
        Instant now = clock.instant();
        lead.convert(account.id(), contact == null ? null : contact.id(), now);
        LeadConverted fact =
                new LeadConverted(
                        lead.id(),
                        account.id(),
                        account.name(),
                        accountId == null,
                        contact == null ? null : contact.id(),
                        contact == null ? null : contact.sortName(),
                        lead.details().source(),
                        lead.details().campaign(),
                        owner,
                        now);
        converted.fire(fact);
        publishing.leadConverted(lead, account.id(), fact);
    }

    private Account open(Lead lead, UUID owner, Target target) {
        LeadDetails known = lead.details();
        String given = target.accountName();
        String name = given == null ? known.company() : given;
        if (name == null) {
            throw ProblemException.invalid(
                    "/accountName", "is required: the lead names no company");
        }
        Profile profile = Profile.of(known.country(), known.language());
        return opening.open(
                AccountDetails.prospect(name, profile, owner, target.custom()), target.why());
    }

    private @Nullable Contact person(Lead lead, Account account) {
        LeadDetails known = lead.details();
        if (known.familyName() == null && known.givenName() == null) {
            return null;
        }
        return contacts.add(
                new ContactDetails(
                        known.givenName(),
                        known.familyName(),
                        null,
                        known.jobTitle(),
                        known.language(),
                        known.email() == null ? List.of() : List.of(known.email()),
                        known.phone() == null ? List.of() : List.of(known.phone()),
                        account.id(),
                        Map.of(account.id(), ""),
                        Set.of(),
                        false));
    }
}
