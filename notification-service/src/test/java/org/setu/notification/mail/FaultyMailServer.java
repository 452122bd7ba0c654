package org.setu.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An SMTP server, down to the lines, that fails where a test says. */
final class FaultyMailServer {

    private final Fault fault;
    private final List<String> contents = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    FaultyMailServer(Fault fault) {
        this.fault = fault;
    }

    /** Contents whose end has arrived: what this server may have taken over. */
    List<String> contents() {
        return contents;
    }

    /** Everyone for whom a mail was offered, once per attempt. */
    List<String> recipients() {
        return recipients;
    }

    /** Whether the content has been announced, waiting until it is. */
    boolean awaitData() throws InterruptedException {
        return asked.await(20, TimeUnit.SECONDS);
    }

    void goOn() {
        goOn.countDown();
    }

    void serve(Socket socket) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        if (fault == Fault.GREETING_421) {
            say(out, "421 4.3.2 not now");
            return;
        }
        if (fault == Fault.GREETING_HANGS) {
            in.readLine();
            return;
        }
        say(out, "220 faulty ESMTP");
        String line = in.readLine();
        while (line != null && answer(line, in, out)) {
            line = in.readLine();
        }
    }

    /** Whether the conversation goes on. */
    private boolean answer(String line, BufferedReader in, OutputStream out)
            throws IOException, InterruptedException {
        String command = line.split("[ :]", 2)[0];
        switch (command) {
            case "MAIL" -> {
                if (fault == Fault.SENDER_CUT) {
                    return false;
                }
                if (fault == Fault.SENDER_421) {
                    say(out, "421 4.3.2 going down");
                    return false;
                }
                say(out, "250 ok");
            }
            case "RCPT" -> {
                recipients.add(line);
                say(out, toRecipient());
            }
            case "DATA" -> {
                return data(in, out);
            }
            case "QUIT" -> {
                say(out, "221 bye");
                return false;
            }
            default -> say(out, "250 ok");
        }
        return true;
    }

    private String toRecipient() {
        if (fault == Fault.RECIPIENT_450) {
            return "450 4.2.0 later";
        }
        if (fault == Fault.RECIPIENT_451) {
            return "451 4.7.1 greylisted";
        }
        return fault == Fault.RECIPIENT_550 ? "550 5.1.1 nobody here" : "250 ok";
    }

    private boolean data(BufferedReader in, OutputStream out)
            throws IOException, InterruptedException {
        asked.countDown();
        if (fault == Fault.DATA_HANGS) {
            in.readLine();
            return false;
        }
        if (fault == Fault.DATA_WAITS && !goOn.await(20, TimeUnit.SECONDS)) {
            return false;
        }
        say(out, "354 go on");
        String content = content(in);
        if (content == null) {
            return false;
        }
        contents.add(content);
        switch (fault) {
            case DOT_HANGS -> {
                in.readLine();
                return false;
            }
            case DOT_CUT -> {
                return false;
            }
            case DOT_451 -> say(out, "451 4.3.0 not now");
            case DOT_552 -> say(out, "552 5.2.2 mailbox full");
            case NONE,
                    GREETING_421,
                    GREETING_HANGS,
                    SENDER_421,
                    SENDER_CUT,
                    RECIPIENT_450,
                    RECIPIENT_451,
                    RECIPIENT_550,
                    DATA_HANGS,
                    DATA_WAITS ->
                    say(out, "250 2.0.0 taken over");
        }
        return true;
    }

    /** Null if it ends before its end. */
    private static @Nullable String content(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            lines.add(line);
            line = in.readLine();
        }
        return line == null ? null : String.join("\n", lines);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
