package org.setu.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The mail server that takes mails over, and how patient senders are with it. */
@ConfigMapping(prefix = "setu.mail")
public interface MailConfiguration {

    /** How the connection is protected. */
    enum Tls {
        NONE,
        /** Demanded: a server that does not offer it gets no mail. */
        STARTTLS,
        IMPLICIT
    }

    String host();

    int port();

    @WithDefault("STARTTLS")
    Tls tls();

    /**
     * A file of PEM certificates: who may vouch for the mail server, such as the company's own
     * authority. Those that Java knows if absent.
     */
    Optional<Path> trustedCertificates();

    /** Without it nobody logs in; with it the connection must be protected. */
    Optional<String> username();

    Optional<String> password();

    /** The sender's address; its domain names this installation to the mail server too. */
    @WithDefault("setu@localhost.localdomain")
    String from();

    @WithDefault("Setu")
    String fromName();

    @WithDefault("10S")
    Duration connectTimeout();

    /** For each answer but the last. */
    @WithDefault("60S")
    Duration answerTimeout();

    /**
     * For the answer to the end of the content. Ten minutes, as RFC 5321 (4.5.3.2.6) says: giving
     * up earlier makes mails UNKNOWN that were taken over.
     */
    @WithDefault("10M")
    Duration finalAnswerTimeout();

    /** For everything before the end of the content, however slowly a server answers. */
    @WithDefault("5M")
    Duration dialogueTimeout();

    /** Mails that one process sends at a time, each on a connection of its own. */
    @WithDefault("4")
    int senders();

    /** How often to look for mails without being woken. */
    @WithDefault("1S")
    Duration poll();

    Retry retry();

    /** Attempts whose mail certainly did not arrive. */
    interface Retry {

        /** Then it is DEAD. Twelve by default: about ten hours. */
        @WithDefault("12")
        int attempts();

        /** Doubled after every attempt. */
        @WithDefault("30S")
        Duration first();

        @WithDefault("2H")
        Duration longest();
    }
}
