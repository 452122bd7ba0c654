package org.setu.bench;

import java.util.List;
import org.setu.bench.create.CreateMeasurement;
import org.setu.bench.drain.DrainMeasurement;
import org.setu.bench.gateway.GatewayMeasurement;
import org.setu.bench.lag.LagMeasurement;
import org.setu.bench.mail.MailMeasurement;
import org.setu.bench.overview.OverviewMeasurement;
import org.setu.bench.page.PageMeasurement;
import org.setu.bench.session.SessionMeasurement;
import org.setu.bench.startup.StartupMeasurement;
import org.setu.bench.stream.StreamMeasurement;
import org.setu.local.stack.Checkout;

/** {@code ./setu bench [name...]}: all measurements, or those named. */
public final class Bench {

    private static final List<Measurement> ALL =
            List.of(
                    new StartupMeasurement(),
                    new PageMeasurement(),
                    new LagMeasurement(),
                    new GatewayMeasurement(),
                    new SessionMeasurement(),
                    new OverviewMeasurement(),
                    new StreamMeasurement(),
                    new MailMeasurement(),
                    new CreateMeasurement(),
                    new DrainMeasurement());

    private Bench() {}

    /** Exits with 1 if one failed, 2 for an unknown name; one that is skipped is no failure. */
    public static void main(String... arguments) {
        List<String> names = ALL.stream().map(Measurement::name).toList();
        List<String> wanted = arguments.length == 0 ? names : List.of(arguments);
        for (String name : wanted) {
            if (!names.contains(name)) {
                System.err.println("There is no measurement " + name + "; there are " + names);
                System.exit(2);
            }
        }
        Checkout checkout = Checkout.current();
        Report report = new Report(checkout.root().resolve("docs/benchmarks.md"));
        boolean failed = false;
        for (Measurement measurement : ALL) {
            if (wanted.contains(measurement.name())) {
                failed |= !measure(measurement, checkout, report, names);
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private static boolean measure(
            Measurement measurement, Checkout checkout, Report report, List<String> order) {
        System.out.println("Measuring: " + measurement.title());
        try {
            String body = measurement.run(checkout);
            String section =
                    "## %s\n\n%s\n\nMachine: %s."
                            .formatted(measurement.title(), body.strip(), Machine.description());
            report.put(measurement.name(), section, order);
            System.out.println(body);
            return true;
        } catch (SkippedException e) {
            System.out.println("Skipped: " + e.getMessage());
            return true;
        } catch (Exception e) {
            e.printStackTrace();
            return false;
        }
    }
}
