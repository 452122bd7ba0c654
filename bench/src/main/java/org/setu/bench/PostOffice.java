package org.setu.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.setu.local.mail.MailServer;
import org.setu.local.process.DirectoryTree;
import org.setu.local.stack.Checkout;
import org.setu.local.stack.Servers;

/** A mail server, and what notification-service must be told to use it. */
public final class PostOffice implements AutoCloseable {

    private final MailServer server;

    private PostOffice(MailServer server) {
        this.server = server;
    }

    /** Starts it below a directory. */
    public static PostOffice open(Checkout checkout, Path directory) {
        return new PostOffice(
                MailServer.start(
                        Servers.of(checkout).mail(),
                        DirectoryTree.made(directory.resolve("mail")),
                        directory.resolve("mail.log"),
                        0,
                        0));
    }

    public int imapPort() {
        return server.imapPort();
    }

    /** Settings of notification-service. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("setu.mail.host", "127.0.0.1");
        settings.put("setu.mail.port", Integer.toString(server.smtpPort()));
        settings.put("setu.mail.tls", "NONE");
        settings.put("setu.notification.link-secret", UUID.randomUUID().toString());
        return settings;
    }

    @Override
    public void close() {
        server.close();
    }
}
