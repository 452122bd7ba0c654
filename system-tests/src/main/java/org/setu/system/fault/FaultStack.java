package org.setu.system.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigProcess;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/**
 * Two replicas of all four services over one PostgreSQL, one Kafka and one mail server, all of
 * their own.
 */
final class FaultStack implements AutoCloseable {

    /** How long a sender of mails waits for an answer here. */
    static final Duration MAIL_PATIENCE = Duration.ofSeconds(4);

    private final Rig rig;
    private final MailTap tap;
    private final Map<String, List<RigService>> services;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private FaultStack(Rig rig, MailTap tap, Map<String, List<RigService>> services) {
        this.rig = rig;
        this.tap = tap;
        this.services = services;
    }

    static FaultStack start(Checkout checkout, Path directory) {
        Rig rig = Rig.start(checkout, directory, Map.of());
        MailTap tap = MailTap.before(rig.smtpPort());
        try {
            rig.mail().start();
            Map<String, List<RigService>> services = new LinkedHashMap<>();
            services.put("client", pair(rig, "client", Map.of()));
            Map<String, String> reference =
                    Map.of("setu.reference.client-url", services.get("client").getFirst().url());
            services.put("deal", pair(rig, "deal", reference));
            services.put("contract", pair(rig, "contract", reference));
            services.put("notification", pair(rig, "notification", mailSettings(tap)));
            rig.start(rig.services());
            return new FaultStack(rig, tap, services);
        } catch (RuntimeException e) {
            tap.close();
            rig.close();
            throw e;
        }
    }

    private static List<RigService> pair(Rig rig, String name, Map<String, String> properties) {
        return List.of(rig.prepare(name, properties), rig.prepare(name, properties));
    }

    /** Less patience than in life, so that a run sees more of what it is about. */
    private static Map<String, String> mailSettings(MailTap tap) {
        return Map.of(
                "setu.mail.host", "127.0.0.1",
                "setu.mail.port", Integer.toString(tap.port()),
                "setu.mail.tls", "NONE",
                "setu.mail.from", "setu@fault.example",
                "setu.mail.connect-timeout", MAIL_PATIENCE.toString(),
                "setu.mail.answer-timeout", MAIL_PATIENCE.toString(),
                "setu.mail.final-answer-timeout", MAIL_PATIENCE.toString(),
                "setu.mail.retry.attempts", "100",
                "setu.mail.retry.first", "PT1S",
                "setu.mail.retry.longest", "PT4S");
    }

    Rig rig() {
        return rig;
    }

    MailTap tap() {
        return tap;
    }

    List<RigService> replicas(String service) {
        return Objects.requireNonNull(services.get(service), service);
    }

    /** The API of a service, as somebody with realm roles. */
    Api api(String service, String login, String... roles) {
        return new Api(
                replicas(service).stream().map(RigService::url).toList(),
                rig.issuer().token(login, roles));
    }

    Api agent(String service) {
        return api(service, Setting.AGENT, "account-manager", "sales-head");
    }

    Api manager(String service) {
        return api(service, Setting.MANAGER, "contract-manager");
    }

    Api partner(String service) {
        return api(service, Setting.PARTNER, "partner");
    }

    /** The replica whose relay publishes now. */
    RigProcess relay(String service) {
        List<RigService> replicas = replicas(service);
        return replicas.stream()
                .filter(this::leads)
                .findFirst()
                .orElse(replicas.getFirst())
                .process();
    }

    private boolean leads(RigService service) {
        URI metrics = URI.create("http://127.0.0.1:" + service.managementPort() + "/q/metrics");
        try {
            return http.send(
                            HttpRequest.newBuilder(metrics).timeout(Duration.ofSeconds(3)).build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .anyMatch(line ->
                            line.startsWith("setu_outbox_relay_active") && line.endsWith(" 1.0"));
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        rig.close();
        tap.close();
    }
}
