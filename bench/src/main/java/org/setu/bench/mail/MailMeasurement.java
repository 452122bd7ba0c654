package org.setu.bench.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.setu.bench.Caller;
import org.setu.bench.Colleagues;
import org.setu.bench.Measurement;
import org.setu.bench.PostOffice;
import org.setu.bench.Processes;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/** A burst of notices becomes mails in the mail server. */
public final class MailMeasurement implements Measurement {

    private static final int WARM_UP = 200;
    private static final int MAILS = 1000;
    private static final int WRITERS = 4;
    private static final int LONGEST_SECONDS = 120;
    private static final String READER = "bench-owner";

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String title() {
        return "Mails a second through the local mail server";
    }

    @Override
    public String run(Checkout checkout) throws Exception {
        Path directory = checkout.state().resolve("bench/mail");
        try (Rig rig = Rig.start(checkout, directory, Map.of());
                PostOffice office = PostOffice.open(checkout, directory)) {
            RigService client = rig.service("client", Map.of());
            RigService notification = rig.service("notification", office.settings());
            Colleagues colleagues = new Colleagues(rig, client);
            colleagues.add("bench-giver");
            String owner = colleagues.add(READER);
            Caller giver = colleagues.caller("bench-giver", "sales-head");
            burst(colleagues, giver, owner, WARM_UP);
            await(office, WARM_UP);
            // The notices are all there before the first is read: writing them is not measured.
            notification.process().close();
            burst(colleagues, giver, owner, MAILS);
            notification.process().start();
            long pid = notification.process().pid();
            long before = Processes.cpuMicroseconds(pid);
            await(office, WARM_UP + MAILS);
            return result(rig, Processes.cpuMicroseconds(pid) - before);
        }
    }

    private static void burst(Colleagues colleagues, Caller giver, String owner, int count)
            throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<String>> written = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String company = "Company " + i;
                written.add(writers.submit(() -> colleagues.assign(giver, owner, company)));
            }
            for (Future<String> each : written) {
                each.get();
            }
        }
    }

    private static void await(PostOffice office, int count) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        int there = 0;
        while (there < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%d of %d mails after %d s".formatted(there, count, LONGEST_SECONDS));
            }
            TimeUnit.MILLISECONDS.sleep(250);
            there = there(office);
        }
    }

    /** Nobody has a mailbox before his first mail. */
    private static int there(PostOffice office) {
        try {
            return Mailbox.count(office.imapPort(), READER + "@setu.example");
        } catch (IOException _) {
            return 0;
        }
    }

    private static String result(Rig rig, long cpuMicroseconds) throws SQLException {
        try (Connection connection = rig.connect("notification");
                Statement statement = connection.createStatement();
                ResultSet figures =
                        statement.executeQuery(
                                """
                                select count(*), count(distinct message_id),
                                       extract(epoch from max(ended_at) - min(started_at)),
                                       percentile_disc(0.5) within group
                                         (order by extract(epoch from ended_at - started_at)),
                                       count(*) filter (where outcome <> 'ACCEPTED')
                                from (select * from message_attempt order by started_at desc limit %d) last\
                                """
                                        .formatted(MAILS))) {
            figures.next();
            return """
            %d notices to one colleague wait in Kafka; then notification-service starts and makes mails of them, until
            the mail server (GreenMail, in memory, same machine) has them all, counted by IMAP. Four senders, one
            connection a mail, the outcome of each written down before the next. The time is that from the first to
            the last attempt in the delivery record; %d mails were sent before to warm up the mail server, the
            service itself is cold.

            | mails | attempts | not accepted | seconds | mails a second | ms per attempt, p50 | CPU ms per mail |
            |---:|---:|---:|---:|---:|---:|---:|
            | %d | %d | %d | %.1f | %.0f | %.1f | %.1f |
            """
                    .formatted(
                            MAILS,
                            WARM_UP,
                            figures.getInt(2),
                            figures.getInt(1),
                            figures.getInt(5),
                            figures.getDouble(3),
                            MAILS / figures.getDouble(3),
                            figures.getDouble(4) * 1000,
                            cpuMicroseconds / 1000.0 / MAILS);
        }
    }
}
