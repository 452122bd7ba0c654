package org.setu.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import org.setu.gateway.call.ServiceRequest;

/** The sales report, by month unless something else is asked for. */
@Singleton
final class ReportPage implements Page {

    private static final List<String> GROUPINGS =
            List.of("month", "quarter", "manager", "owner", "team", "region", "product");

    /** What was asked for. */
    public record Asked(String groupBy, String from, String until) {}

    @Override
    public boolean isAt(Address address) {
        return address.page().equals("/app/report");
    }

    @Override
    public Future<TemplateInstance> show(Visit visit, Address address) {
        String groupBy = visit.asked("groupBy");
        Asked asked =
                new Asked(
                        groupBy.isEmpty() ? "month" : groupBy,
                        visit.asked("from"),
                        visit.asked("until"));
        ServiceRequest report =
                ServiceRequest.get("/api/v1/reports/sales").query("groupBy", asked.groupBy());
        if (!asked.from().isEmpty()) {
            report = report.query("from", asked.from());
        }
        if (!asked.until().isEmpty()) {
            report = report.query("until", asked.until());
        }
        return visit.read(report)
                .map(read -> Templates.report(visit.frame(), read, GROUPINGS, asked));
    }
}
