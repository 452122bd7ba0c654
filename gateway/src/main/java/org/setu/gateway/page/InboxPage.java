package org.setu.gateway.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.setu.gateway.call.ServiceRequest;

/** The inbox; new entries appear by themselves where scripts run, marking as read works anyway. */
@Singleton
final class InboxPage implements Page {

    @Override
    public boolean isAt(Address address) {
        return address.kind().equals("inbox") && address.id().isEmpty() || isStep(address);
    }

    /** {@code /app/inbox/read-all} and {@code /app/inbox/<id>/read}. */
    private static boolean isStep(Address address) {
        return address.kind().equals("inbox")
                && (address.id().equals("read-all")
                        || Address.isId(address.id()) && address.stepName().equals("read"));
    }

    @Override
    public String home(Address address) {
        return "/app/inbox";
    }

    @Override
    public Future<TemplateInstance> show(Visit visit, Address address) {
        ServiceRequest newest = ServiceRequest.get("/api/v1/inbox").query("limit", "50");
        return visit.read(newest)
                .map(entries ->
                        Templates.inbox(
                                visit.frame(),
                                new Section(Section.State.THERE, entries),
                                position(entries)));
    }

    /** The stream goes on after what is shown, so nothing falls in between. */
    private static String position(Part entries) {
        return entries.list("items").stream()
                .findFirst()
                .map(entry -> entry.text("position"))
                .orElse("0");
    }

    @Override
    public Optional<Step> step(Address address, Form form) throws Form.Malformed {
        if (address.id().equals("read-all") && !address.hasStep()) {
            String upTo = form.text("upTo");
            if (!upTo.matches("\\d{1,18}")) {
                throw new Form.Malformed("The form has no valid position; load the page again.");
            }
            return Optional.of(
                    Step.plain(
                            "/api/v1/inbox/read-all",
                            form,
                            JsonNodeFactory.instance.objectNode().put("upTo", Long.parseLong(upTo)),
                            "read"));
        }
        return isStep(address)
                ? Optional.of(
                        Step.unversioned("/api/v1/inbox/" + address.id() + "/read", form, "read"))
                : Optional.empty();
    }
}
