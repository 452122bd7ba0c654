package org.setu.local.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.setu.local.process.ChildProcess;
import org.setu.local.process.FreePorts;
import org.setu.local.process.JavaCommand;
import org.setu.local.process.LocalServer;
import org.setu.local.process.ProcessesIn;
import org.setu.local.process.StopSignal;

/**
 * GreenMail: takes every mail by SMTP, relays none, and shows it by IMAP. Whoever gets a mail has a
 * mailbox; any password opens it. It forgets everything when it stops.
 */
public final class MailServer implements LocalServer {

    private final ChildProcess process;
    private final int smtpPort;
    private final int imapPort;

    private MailServer(ChildProcess process, int smtpPort, int imapPort) {
        this.process = process;
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    /**
     * Starts it.
     *
     * @param jar the standalone jar of GreenMail
     * @param smtp port, 0 for a free one
     * @param imap port, 0 for a free one
     */
    public static MailServer start(Path jar, Path directory, Path log, int smtp, int imap) {
        ProcessesIn.kill(directory);
        int smtpPort = FreePorts.orFree(smtp);
        int imapPort = FreePorts.orFree(imap);
        List<String> command =
                JavaCommand.withHeap("64m")
                        .with(JavaCommand.QUICK, "-Dgreenmail.auth.disabled")
                        .properties(
                                Map.of(
                                        "greenmail.smtp.hostname",
                                        "127.0.0.1",
                                        "greenmail.smtp.port",
                                        Integer.toString(smtpPort),
                                        "greenmail.imap.hostname",
                                        "127.0.0.1",
                                        "greenmail.imap.port",
                                        Integer.toString(imapPort)))
                        .with("-jar", jar.toString())
                        .words();
        ChildProcess process =
                ChildProcess.start(
                        "The mail server", directory, command, Map.of(), log, StopSignal.TERMINATE);
        MailServer server = new MailServer(process, smtpPort, imapPort);
        process.awaitReady(Duration.ofMinutes(1), server::answers);
        return server;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public boolean isReady() {
        return process.isAlive() && answers();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean answers() {
        return FreePorts.answers(smtpPort) && FreePorts.answers(imapPort);
    }
}
