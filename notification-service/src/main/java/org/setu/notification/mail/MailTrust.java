package org.setu.notification.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Makes connections to mail servers whose certificate is vouched for. */
final class MailTrust {

    private MailTrust() {}

    /**
     * As configured.
     *
     * @throws IllegalStateException if that cannot be, or a password would go out in the clear
     */
    static SSLSocketFactory of(MailConfiguration configuration) {
        if (configuration.username().isPresent()
                && configuration.tls() == MailConfiguration.Tls.NONE) {
            throw new IllegalStateException(
                    "setu.mail.tls is NONE: a password is never sent in the clear");
        }
        return configuration
                .trustedCertificates()
                .map(MailTrust::read)
                .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static SSLSocketFactory read(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("mail-" + number++, certificate);
            }
            if (number == 0) {
                throw new IllegalStateException(
                        "setu.mail.trusted-certificates: no certificate is in " + file);
            }
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "setu.mail.trusted-certificates: %s cannot be read".formatted(file), e);
        }
    }
}
