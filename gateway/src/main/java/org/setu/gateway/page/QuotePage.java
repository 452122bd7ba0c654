package org.setu.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A quote and the steps that the one who looks may take next. It is also where a mail that asks for
 * approval leads: looking changes nothing.
 */
@Singleton
final class QuotePage implements Page {

    private static final Set<String> SELLERS = Set.of("account-manager", "sales-head");
    private static final Set<String> APPROVERS =
            Set.of("account-manager", "sales-head", "contract-manager");
    private static final Set<String> PARTNERS = Set.of("partner");

    /** Whose buttons they are; a service refuses everybody else anyway. */
    private static final Map<String, Set<String>> WHO =
            Map.of(
                    "submit", SELLERS,
                    "withdraw", SELLERS,
                    "approve", APPROVERS,
                    "refuse", APPROVERS,
                    "accept", PARTNERS,
                    "reject", PARTNERS);

    private static final Map<String, String[]> FIELDS =
            Map.of(
                    "submit", new String[] {"note"},
                    "withdraw", new String[] {"note"},
                    "approve", new String[] {"note"},
                    "refuse", new String[] {"note"},
                    "accept", new String[] {"note"},
                    "reject", new String[] {"reason", "note"});

    @Override
    public boolean isAt(Address address) {
        return Address.isId(address.id())
                && (address.kind().equals("quotes") || address.kind().equals("approvals"));
    }

    /** Mails ask for approval at an address of its own; that is the page of the quote. */
    @Override
    public String home(Address address) {
        return "/app/quotes/" + address.id();
    }

    @Override
    public Future<TemplateInstance> show(Visit visit, Address address) {
        Future<Part> quote = visit.read("/api/v1/quotes/" + address.id());
        Future<String> self = visit.self();
        return Future.all(quote, self)
                .map(all ->
                        Templates.quote(
                                visit.frame(),
                                quote.result(),
                                steps(quote.result(), self.result(), visit.person())));
    }

    @Override
    public Optional<Step> step(Address address, Form form) throws Form.Malformed {
        String step = address.stepName();
        String[] fields = FIELDS.get(step);
        if (fields == null) {
            return Optional.empty();
        }
        String uri = "/api/v1/quotes/" + address.id() + "/" + step;
        return Optional.of(Step.versioned(uri, form, step, fields));
    }

    private static Set<String> steps(Part quote, String self, Person person) {
        Set<String> steps = new TreeSet<>();
        WHO.forEach((step, roles) -> {
            if (quote.allows(step) && person.hasOneOf(roles)) {
                steps.add(step);
            }
        });
        // Nobody approves his own.
        if (!self.isEmpty() && (quote.is("author.id", self) || quote.is("owner.id", self))) {
            steps.remove("approve");
            steps.remove("refuse");
        }
        return steps;
    }
}
