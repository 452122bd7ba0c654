package org.setu.gateway.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be done on the page of a contract, by whom, and what its forms send. */
@Singleton
final class ContractSteps {

    private static final String MANAGER = "contract-manager";
    private static final Set<String> COLLEAGUES = Set.of("account-manager", "sales-head", MANAGER);
    private static final Set<String> MANAGERS = Set.of(MANAGER);
    private static final Set<String> SETTLERS = Set.of(MANAGER, "partner");
    private static final Set<String> SIGNATORIES = Set.of(MANAGER, "sales-head", "partner");

    private static final Map<String, Set<String>> WHO =
            Map.of(
                    "submit", COLLEAGUES,
                    "return", MANAGERS,
                    "negotiate", MANAGERS,
                    "request-approval", COLLEAGUES,
                    "approve", MANAGERS,
                    "renegotiate", COLLEAGUES,
                    "send-to-sign", Set.of(MANAGER, "sales-head"),
                    "disagreements", SETTLERS,
                    "signatures", SIGNATORIES);

    /** Steps that ask nothing, in the order in which they are taken. */
    static final List<String> BARE =
            List.of("submit", "negotiate", "request-approval", "renegotiate");

    static final List<String> SETTLING = List.of("agree", "concede", "withdraw");

    static boolean isOpen(Part envelope) {
        return envelope.is("state", "SENT") || envelope.is("state", "PARTIALLY_SIGNED");
    }

    /** What somebody may do next. */
    static Set<String> of(Part contract, Section signatures, String self, Person person) {
        Set<String> steps = new HashSet<>();
        WHO.forEach((step, roles) -> {
            if (contract.allows(step) && person.hasOneOf(roles)) {
                steps.add(step);
            }
        });
        boolean signs =
                signatures.items().stream()
                        .filter(ContractSteps::isOpen)
                        .anyMatch(envelope -> signs(envelope, self, person));
        if (!signs) {
            steps.remove("signatures");
        }
        if (person.hasOneOf(SETTLERS)) {
            steps.add(person.partner() ? "settle-theirs" : "settle-ours");
        }
        return steps;
    }

    private static boolean signs(Part envelope, String self, Person person) {
        String side = person.partner() ? "THEIRS" : "OURS";
        boolean signed = envelope.list("signatures").stream().anyMatch(one -> one.is("side", side));
        return !signed && (person.partner() || envelope.is("signatoryId", self));
    }

    /** Whether a step of a disagreement is for the side of the one who looks. */
    static boolean settles(Part disagreement, String step, Part contract, Set<String> steps) {
        boolean theirs = steps.contains("settle-theirs");
        if (!disagreement.allows(step) || !(theirs || steps.contains("settle-ours"))) {
            return false;
        }
        String side = theirs ? "THEIRS" : "OURS";
        return switch (step) {
            // What one has proposed oneself, the other agrees to.
            case "agree" -> !disagreement.is("proposedBy", side);
            case "withdraw" -> disagreement.is("raisedBy", side);
            default -> contract.is("state", "NEGOTIATION") || contract.is("state", "APPROVAL");
        };
    }

    Optional<Step> step(Address address, Form form) throws Form.Malformed {
        String uri = "/api/v1/contracts/" + address.id() + "/" + address.stepName();
        List<String> steps = address.step();
        if (steps.size() == 1) {
            return Optional.ofNullable(ofContract(uri, steps.getFirst(), form));
        }
        boolean settling =
                steps.size() == 3
                        && steps.getFirst().equals("disagreements")
                        && Address.isId(steps.get(1));
        return settling ? ofDisagreement(uri, steps.getLast(), form) : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Step ofContract(
            String uri, String step, Form form) throws Form.Malformed {
        if (BARE.contains(step)) {
            return Step.bare(uri, form, step);
        }
        return switch (step) {
            case "return" -> Step.versioned(uri, form, step, "reason");
            case "approve" -> Step.versioned(uri, form, "approve", "textHash");
            case "send-to-sign" -> Step.versioned(uri, form, step, "signatoryId");
            case "disagreements" ->
                    Step.plain(uri, form, Step.body(form, "clause", "wording", "note"), step);
            case "signatures" -> Step.plain(uri, form, signature(form), step);
            default -> null;
        };
    }

    private static ObjectNode signature(Form form) {
        ObjectNode body = Step.body(form, "documentHash", "consentLanguage");
        return body.put("consent", form.text("consent").equals("yes"));
    }

    private static Optional<Step> ofDisagreement(String uri, String step, Form form)
            throws Form.Malformed {
        if (step.equals("propose")) {
            return Optional.of(Step.versioned(uri, form, step, "wording"));
        }
        return SETTLING.contains(step) ? Optional.of(Step.bare(uri, form, step)) : Optional.empty();
    }
}
