package org.setu.notification.mail;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A connection to the mail server, for one mail after the other. Used by one thread. */
final class MailConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailConnection.class);
    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final int FIRST_PERMANENT = 500;
    private static final int OK = 250;

    private final MailConfiguration configuration;
    private final SSLSocketFactory trust;
    private final ScheduledExecutorService watchdog;
    private final Session session;
    private @Nullable Socket socket;
    private @Nullable PhasedTransport transport;

    MailConnection(
            MailConfiguration configuration,
            SSLSocketFactory trust,
            ScheduledExecutorService watchdog) {
        this.configuration = configuration;
        this.trust = trust;
        this.watchdog = watchdog;
        this.session = session(configuration, trust);
    }

    Session session() {
        return session;
    }

    /**
     * Hands one mail over.
     *
     * @param handOver asked before the end of the content goes out; if it says no, the connection
     *     is dropped and the server has nothing
     */
    MailResult send(MimeMessage mail, Address[] to, BooleanSupplier handOver) {
        boolean fresh = transport == null;
        MailResult result = attempt(mail, to, handOver);
        // A server may have closed a connection that had nothing to do for a while.
        boolean stale = !fresh && result instanceof MailResult.Failed failed && isMute(failed);
        return stale ? attempt(mail, to, handOver) : result;
    }

    private static boolean isMute(MailResult.Failed failed) {
        return failed.phase() == Phase.SENDER && failed.replyCode() == null;
    }

    private MailResult attempt(MimeMessage mail, Address[] to, BooleanSupplier handOver) {
        PhasedTransport ours = transport;
        ScheduledFuture<?> watch = watch();
        try {
            if (ours == null) {
                ours = open();
                transport = ours;
            }
            PhasedTransport used = ours;
            used.expect(() -> {
                // First, so that nothing can end the attempt once it is noted as handed over.
                if (!watch.cancel(false)) {
                    throw new MessagingException("the dialogue took too long");
                }
                if (!handOver.getAsBoolean()) {
                    throw new PhasedTransport.NoLongerOurs();
                }
                setTimeout(configuration.finalAnswerTimeout());
            });
            used.sendMessage(mail, to);
            PhasedTransport.Reply reply = used.deciding();
            restorePatience();
            return new MailResult.Accepted(
                    used.phase(),
                    reply == null ? OK : reply.code(),
                    reply == null ? "" : reply.text());
        } catch (MessagingException | IOException | RuntimeException e) {
            MailResult result = failure(ours, e);
            drop();
            return result;
        } finally {
            watch.cancel(false);
        }
    }

    private static MailResult failure(@Nullable PhasedTransport used, Exception failure) {
        if (used == null) {
            return new MailResult.Failed(Phase.CONNECTING, null, words(failure));
        }
        Phase phase = used.phase();
        if (failure instanceof PhasedTransport.NoLongerOurs) {
            return new MailResult.Lost(phase);
        }
        PhasedTransport.Reply reply = used.deciding();
        if (reply == null) {
            return phase == Phase.HANDED_OVER
                    ? new MailResult.Unknown(phase, words(failure))
                    : new MailResult.Failed(phase, null, words(failure));
        }
        if (reply.code() == OK) {
            return new MailResult.Accepted(phase, reply.code(), reply.text());
        }
        return reply.code() >= FIRST_PERMANENT && reply.code() != AUTHENTICATION_REQUIRED
                ? new MailResult.Refused(phase, reply.code(), reply.text())
                : new MailResult.Failed(phase, reply.code(), reply.text());
    }

    private static String words(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.append(words.isEmpty() ? "" : ": ").append(cause.getMessage());
        }
        return words.toString().replaceAll("\\p{Cntrl}+", " ");
    }

    private PhasedTransport open() throws MessagingException, IOException {
        Socket plain = new Socket();
        socket = plain;
        plain.connect(address(), (int) configuration.connectTimeout().toMillis());
        restorePatience();
        PhasedTransport opened = new PhasedTransport(session);
        try {
            opened.connect(
                    configuration.tls() == MailConfiguration.Tls.IMPLICIT ? tls(plain) : plain);
            return opened;
        } catch (MessagingException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    /** With the name as configured: that is what the certificate must be of after STARTTLS, too. */
    private InetSocketAddress address() throws IOException {
        byte[] found = InetAddress.getByName(configuration.host()).getAddress();
        return new InetSocketAddress(
                InetAddress.getByAddress(configuration.host(), found), configuration.port());
    }

    private Socket tls(Socket plain) throws IOException {
        SSLSocket secured =
                (SSLSocket)
                        trust.createSocket(plain, configuration.host(), configuration.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Closes the connection of a server that neither answers in time nor stays silent. */
    private ScheduledFuture<?> watch() {
        return watchdog.schedule(
                this::closeSocket,
                configuration.dialogueTimeout().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void restorePatience() {
        setTimeout(configuration.answerTimeout());
    }

    private void setTimeout(Duration patience) {
        try {
            if (socket != null) {
                socket.setSoTimeout((int) patience.toMillis());
            }
        } catch (IOException broken) {
            LOG.debugf("A broken connection: %s", broken.getMessage()); // the next read will tell
        }
    }

    /** Without a word: what is said on a connection in doubt could be taken for content. */
    private void drop() {
        transport = null;
        closeSocket();
    }

    private void closeSocket() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            LOG.debugf("A broken connection: %s", e.getMessage());
        }
    }

    /** Takes leave, where there is a connection. */
    @Override
    public void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            LOG.debugf("A broken connection: %s", e.getMessage());
        }
        drop();
    }

    private static Session session(MailConfiguration configuration, SSLSocketFactory trust) {
        boolean login = configuration.username().isPresent();
        boolean startTls = configuration.tls() == MailConfiguration.Tls.STARTTLS;
        Properties properties = new Properties();
        properties.put("mail.smtp.host", configuration.host());
        properties.put("mail.smtp.port", String.valueOf(configuration.port()));
        properties.put("mail.smtp.auth", String.valueOf(login));
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", trust);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", domain(configuration.from()));
        properties.put("mail.mime.charset", "UTF-8");
        return Session.getInstance(properties, login ? authenticator(configuration) : null);
    }

    private static Authenticator authenticator(MailConfiguration configuration) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        configuration.username().orElse(""), configuration.password().orElse(""));
            }
        };
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
