package org.setu.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.notification.mail.SecureMailServer.Manner;

/** What is protected on the way to the mail server, and what is refused instead of said openly. */
@SuppressWarnings("NullAway") // what the set-up gives
class MailSecurityTest {

    private static final String LOGIN = "\0setu\0the password";

    private final ScheduledExecutorService watchdog = Executors.newScheduledThreadPool(1);
    private Certificates certificates;

    @TempDir Path directory;

    @BeforeEach
    void aServerHasACertificate() throws Exception {
        certificates = Certificates.made(directory, "ip:127.0.0.1");
    }

    @AfterEach
    void nobodyWatches() {
        watchdog.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "IMPLICIT"})
    void aMailGoesOutOnAProtectedConnectionAfterALogin(Manner manner) throws Exception {
        try (SecureMailServer server = server(manner, LOGIN)) {
            MailResult result = send(server, manner.name(), "the password", trusted());

            assertThat(result).isInstanceOf(MailResult.Accepted.class);
            assertThat(server.contents()).singleElement().asString().contains("Subject: secret");
            assertThat(server.inTheClear()).noneMatch(line -> line.startsWith("AUTH"));
            assertThat(server.inTheClear()).noneMatch(line -> line.startsWith("MAIL"));
            assertThat(server.secured()).anyMatch(line -> line.startsWith("AUTH PLAIN"));
        }
    }

    @Test
    void aServerThatWantsNoLoginGetsNone() throws Exception {
        try (SecureMailServer server = server(Manner.STARTTLS, null)) {
            MailResult result = send(server, "STARTTLS", null, trusted());

            assertThat(result).isInstanceOf(MailResult.Accepted.class);
            assertThat(server.secured()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void aServerThatDoesNotOfferProtectionGetsNeitherPasswordNorMail() throws Exception {
        try (SecureMailServer server = server(Manner.PLAIN, LOGIN)) {
            requireNothingSaid(server, send(server, "STARTTLS", "the password", trusted()));
        }
    }

    @Test
    void aServerThatNobodyVouchesForGetsNeitherPasswordNorMail() throws Exception {
        for (Manner manner : new Manner[] {Manner.STARTTLS, Manner.IMPLICIT}) {
            try (SecureMailServer server = server(manner, LOGIN)) {
                requireNothingSaid(server, send(server, manner.name(), "the password", null));
            }
        }
    }

    @Test
    void aCertificateOfAnotherHostIsNoGood() throws Exception {
        Path other = directory.resolve("other");
        assertThat(other.toFile().mkdir()).isTrue();
        certificates = Certificates.made(other, "dns:other.example");
        for (Manner manner : new Manner[] {Manner.STARTTLS, Manner.IMPLICIT}) {
            try (SecureMailServer server = server(manner, LOGIN)) {
                requireNothingSaid(server, send(server, manner.name(), "the password", trusted()));
            }
        }
    }

    /** An operator mends it, and the mail goes out then: it is not the recipient's fault. */
    @Test
    void aWrongPasswordIsNoReasonToGiveTheMailUp() throws Exception {
        try (SecureMailServer server = server(Manner.STARTTLS, LOGIN)) {
            MailResult result = send(server, "STARTTLS", "another", trusted());

            assertThat(result).isInstanceOf(MailResult.Failed.class);
            assertThat(result.detail()).contains("535");
            assertThat(server.contents()).isEmpty();

            MailResult without = send(server, "STARTTLS", null, trusted());
            assertThat(without).isInstanceOf(MailResult.Failed.class);
            assertThat(without.replyCode()).isEqualTo(530);
            assertThat(server.contents()).isEmpty();
        }
    }

    @Test
    void aPasswordWithoutProtectionOrNobodyToTrustIsFoundAtTheStart() {
        assertThatThrownBy(() -> MailTrust.of(configuration(25, "NONE", "password", null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("setu.mail.tls");
        Path nothing = directory.resolve("nothing.pem");
        assertThatThrownBy(() -> MailTrust.of(configuration(25, "STARTTLS", null, nothing)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("setu.mail.trusted-certificates");
    }

    private static void requireNothingSaid(SecureMailServer server, MailResult result) {
        assertThat(result).isInstanceOf(MailResult.Failed.class);
        assertThat(result.phase()).isEqualTo(Phase.CONNECTING);
        assertThat(server.contents()).isEmpty();
        for (String word : new String[] {"AUTH", "MAIL", "RCPT"}) {
            assertThat(server.inTheClear()).noneMatch(line -> line.startsWith(word));
            assertThat(server.secured()).noneMatch(line -> line.startsWith(word));
        }
    }

    private SecureMailServer server(Manner manner, @Nullable String login) throws Exception {
        return new SecureMailServer(manner, certificates.server(), login);
    }

    private Path trusted() {
        return certificates.pem();
    }

    private MailResult send(
            SecureMailServer server, String tls, @Nullable String password, @Nullable Path trusted)
            throws Exception {
        MailConfiguration configuration = configuration(server.port(), tls, password, trusted);
        try (MailConnection connection =
                new MailConnection(configuration, MailTrust.of(configuration), watchdog)) {
            MimeMessage mail = new MimeMessage(connection.session());
            mail.setFrom("setu@setu.example");
            mail.setSubject("secret");
            mail.setText("the content");
            mail.saveChanges();
            InternetAddress[] to = InternetAddress.parse("anna@example.org");
            mail.setRecipients(jakarta.mail.Message.RecipientType.TO, to);
            return connection.send(mail, Arrays.copyOf(to, 1), () -> true);
        }
    }

    private static MailConfiguration configuration(
            int port, String tls, @Nullable String password, @Nullable Path trusted) {
        Map<String, String> values = new HashMap<>();
        values.put("setu.mail.host", "127.0.0.1");
        values.put("setu.mail.port", String.valueOf(port));
        values.put("setu.mail.tls", tls);
        values.put("setu.mail.answer-timeout", "5S");
        if (password != null) {
            values.put("setu.mail.username", "setu");
            values.put("setu.mail.password", password);
        }
        if (trusted != null) {
            values.put("setu.mail.trusted-certificates", trusted.toString());
        }
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(MailConfiguration.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(MailConfiguration.class);
    }
}
