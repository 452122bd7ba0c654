package org.setu.system.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.setu.local.rig.Rig;
import org.setu.system.fault.MailChecks.Mail;
import org.setu.system.fault.NoticeChecks.Made;
import org.setu.system.fault.TopicHistory.Published;

/** Reads everything once all is quiet, and compares. */
final class Counting {

    private final FaultStack stack;
    private final Setting setting;
    private final Ledger ledger;
    private final Tables tables;
    private final Findings findings = new Findings();

    Counting(FaultStack stack, Setting setting, Ledger ledger) {
        this.stack = stack;
        this.setting = setting;
        this.ledger = ledger;
        this.tables = new Tables(stack.rig());
    }

    FaultReport report(Map<Fault, Integer> faults, long seed) {
        new Checks(stack.rig(), ledger, findings).run();
        notices();
        MailChecks.Figures mails = mails();
        return new FaultReport(
                seed,
                faults.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().name(), Map.Entry::getValue)),
                ledger.byService(),
                findings.counts(),
                new FaultReport.Mails(mails.sent(), mails.unknown(), mails.reallyThere()),
                ledger.refusals(),
                findings.cases());
    }

    private void notices() {
        Map<String, List<Published>> topics = new LinkedHashMap<>();
        for (String topic :
                List.of(Topic.CLIENT_NOTICE, Topic.DEAL_NOTICE, Topic.CONTRACT_NOTICE)) {
            List<Published> notices = read(topic);
            topics.put(topic, notices);
            new PromiseChecks(findings).check(ledger.promised(topic), notices, topic);
        }
        List<Made> made =
                tables.rows(
                        "notification",
                        """
                        select m.notice_id, m.channel = 'EMAIL', coalesce(e.position, 0)
                        from message m left join inbox_entry e on e.id = m.id\
                        """,
                        row ->
                                new Made(
                                        row.getObject(1, UUID.class),
                                        row.getBoolean(2),
                                        row.getLong(3)));
        new NoticeChecks(findings).check(topics, Set.of(setting.agent(), setting.manager()), made);
    }

    private MailChecks.Figures mails() {
        List<Mail> mails =
                tables.rows(
                        "notification",
                        "select id, state from message where channel = 'EMAIL'",
                        row -> new Mail(row.getObject(1, UUID.class), row.getString(2)));
        MailChecks checks = new MailChecks(stack.tap().handed(), findings);
        MailChecks.Figures figures = checks.outcomes(mails);
        checks.boxes(lying(stack.rig()), stack.tap().server());
        checks.told(mails, read(Topic.NOTIFICATION_FACT));
        return figures;
    }

    private static List<UUID> lying(Rig rig) {
        List<UUID> all = new ArrayList<>();
        for (String address :
                List.of(
                        Setting.addressOf(Setting.AGENT),
                        Setting.addressOf(Setting.MANAGER),
                        Setting.CLIENT_ADDRESS)) {
            all.addAll(new Mailbox(rig.imapPort(), address).messages());
        }
        return all;
    }

    private List<Published> read(String topic) {
        return TopicHistory.read(stack.rig().bootstrapServers(), topic);
    }
}
