package org.setu.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.setu.gateway.call.ServiceRequest;

/** A contract: its text, what is disputed, the signatures, what is owed and ordered. */
@Singleton
final class ContractPage implements Page {

    /**
     * All that is shown.
     *
     * @param self the staff id of the one who looks; empty for partners
     * @param steps what he may do next
     */
    public record Shown(
            Part contract,
            Section text,
            Section disagreements,
            Section signatures,
            Section obligations,
            Section orders,
            String self,
            Set<String> steps) {

        /** Whether he may take one of the steps. */
        public boolean may(String step) {
            return steps.contains(step);
        }

        /** Whether there is any button for the whole contract. */
        public boolean offers() {
            return !simple().isEmpty()
                    || may("return")
                    || may("approve")
                    || may("send-to-sign")
                    || may("signatures");
        }

        /** The steps that ask nothing, in the order in which they are taken. */
        public List<String> simple() {
            return ContractSteps.BARE.stream().filter(steps::contains).toList();
        }

        /** The ways to settle a disagreement that ask nothing. */
        public List<String> settling(Part disagreement) {
            return ContractSteps.SETTLING.stream().filter(step -> may(disagreement, step)).toList();
        }

        /** The envelope that is open for signatures, or nothing. */
        public Part envelope() {
            return signatures.items().stream()
                    .filter(ContractSteps::isOpen)
                    .findFirst()
                    .orElseGet(() -> Part.nothing(contract.words()));
        }

        /** What he may do with a disagreement. */
        public boolean may(Part disagreement, String step) {
            return ContractSteps.settles(disagreement, step, contract, steps);
        }
    }

    private final ContractSteps forms;

    ContractPage(ContractSteps forms) {
        this.forms = forms;
    }

    @Override
    public boolean isAt(Address address) {
        return address.kind().equals("contracts") && Address.isId(address.id());
    }

    @Override
    public Future<TemplateInstance> show(Visit visit, Address address) {
        String uri = "/api/v1/contracts/" + address.id();
        return visit.read(uri).compose(contract -> show(visit, uri, contract));
    }

    private static Future<TemplateInstance> show(Visit visit, String uri, Part contract) {
        String version = contract.text("textVersion");
        Future<Section> text = visit.section(ServiceRequest.get(uri + "/versions/" + version));
        Future<Section> disagreements = list(visit, uri + "/disagreements");
        Future<Section> signatures = list(visit, uri + "/signatures");
        Future<Section> obligations = list(visit, uri + "/obligations");
        Future<Section> orders = list(visit, uri + "/orders");
        Future<String> self = visit.self();
        return Future.all(List.of(text, disagreements, signatures, obligations, orders, self))
                .map(all ->
                        Templates.contract(
                                visit.frame(),
                                new Shown(
                                        contract,
                                        text.result(),
                                        disagreements.result(),
                                        signatures.result(),
                                        obligations.result(),
                                        orders.result(),
                                        self.result(),
                                        ContractSteps.of(
                                                contract,
                                                signatures.result(),
                                                self.result(),
                                                visit.person()))));
    }

    private static Future<Section> list(Visit visit, String uri) {
        return visit.section(ServiceRequest.get(uri).query("limit", "100"));
    }

    @Override
    public Optional<Step> step(Address address, Form form) throws Form.Malformed {
        return forms.step(address, form);
    }
}
