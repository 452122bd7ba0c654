package org.setu.notification.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that a server has made for itself.
 *
 * @param pem file for those who trust it
 * @param server for the server itself
 */
record Certificates(Path pem, SSLContext server) {

    private static final String PASSWORD = "of-the-test";

    /**
     * A new one.
     *
     * @param name whose certificate it is, as keytool says it, such as {@code ip:127.0.0.1}
     */
    static Certificates made(Path directory, String name) throws Exception {
        Path store = directory.resolve("mail.p12");
        Path pem = directory.resolve("mail.pem");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=mail", "-ext", "SAN=" + name, store);
        keytool("-exportcert", "-rfc", "-file", pem.toString(), store);
        return new Certificates(pem, context(store));
    }

    private static void keytool(Object... words) throws IOException, InterruptedException {
        java.util.List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (int i = 0; i < words.length - 1; i++) {
            command.add(words[i].toString());
        }
        command.addAll(
                java.util.List.of(
                        "-alias",
                        "mail",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        words[words.length - 1].toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
