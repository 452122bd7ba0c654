package org.setu.notification.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Gives the service a mail server that works or fails as a test says, and little patience. */
public final class MailServers implements QuarkusTestResourceLifecycleManager {

    private final MailSwitch mail = new MailSwitch();

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("setu.mail.host", "127.0.0.1");
        configuration.put("setu.mail.port", String.valueOf(mail.port()));
        configuration.put("setu.mail.tls", "NONE");
        configuration.put("setu.mail.from", "setu@setu.example");
        configuration.put("setu.mail.connect-timeout", "1S");
        configuration.put("setu.mail.answer-timeout", "1S");
        configuration.put("setu.mail.final-answer-timeout", "1S");
        configuration.put("setu.mail.senders", "2");
        configuration.put("setu.mail.poll", "0.1S");
        configuration.put("setu.mail.retry.attempts", "3");
        configuration.put("setu.mail.retry.first", "1S");
        configuration.put("setu.notification.planning.patience", "3S");
        configuration.put("setu.notification.planning.pause", "0.1S");
        configuration.put("setu.notification.unsubscribe.per-second", "1000");
        configuration.put("setu.inbox.stream.heartbeat", "0.5S");
        configuration.put("setu.inbox.stream.poll", "0.2S");
        configuration.put("setu.inbox.stream.per-caller", "3");
        configuration.put("setu.public-url", "https://setu.example");
        return configuration;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(mail, new TestInjector.MatchesType(MailSwitch.class));
    }

    @Override
    public void stop() {
        mail.close();
    }
}
