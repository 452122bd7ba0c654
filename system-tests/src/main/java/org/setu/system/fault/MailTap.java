package org.setu.system.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands on the way to the mail server, passes on every byte, and writes down which mails went
 * through and how they were answered: a mail server that is killed forgets what it had.
 */
final class MailTap implements AutoCloseable {

    private static final int GO_ON = 354;
    private static final Pattern ID =
            Pattern.compile("(?i)^message-id:\\s*<([0-9a-f-]{36})@.*", Pattern.DOTALL);

    private final ServerSocket door;
    private final int behind;
    private final AtomicInteger server = new AtomicInteger();
    private final Queue<Handed> handed = new ConcurrentLinkedQueue<>();

    private MailTap(ServerSocket door, int behind) {
        this.door = door;
        this.behind = behind;
    }

    /** Before the mail server at this port of loopback. */
    static MailTap before(int port) {
        try {
            MailTap tap =
                    new MailTap(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), port);
            Thread.ofVirtual().name("mail-tap").start(tap::accept);
            return tap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** The mail server was ended; the next one has nothing of what this one had. */
    void serverEnded() {
        server.incrementAndGet();
    }

    int server() {
        return server.get();
    }

    List<Handed> handed() {
        return List.copyOf(handed);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket there = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            // Asked now: whoever answers was started after the last one ended.
            new Dialogue(
                            new BufferedInputStream(client.getInputStream()),
                            new BufferedOutputStream(client.getOutputStream()),
                            new BufferedInputStream(there.getInputStream()),
                            new BufferedOutputStream(there.getOutputStream()),
                            server.get())
                    .pass();
        } catch (IOException gone) {
            // One of the two was ended; both connections end with it.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection; the client waits for each answer, so one thread does. */
    private final class Dialogue {

        private final InputStream client;
        private final OutputStream toClient;
        private final InputStream there;
        private final OutputStream toThere;
        private final int serverNumber;

        Dialogue(
                InputStream client,
                OutputStream toClient,
                InputStream there,
                OutputStream toThere,
                int serverNumber) {
            this.client = client;
            this.toClient = toClient;
            this.there = there;
            this.toThere = toThere;
            this.serverNumber = serverNumber;
        }

        void pass() throws IOException {
            if (answer() == 0) {
                return;
            }
            byte[] line = line(client);
            while (line.length > 0) {
                toThere.write(line);
                toThere.flush();
                int code = answer();
                if (code == 0 || code == GO_ON && !content()) {
                    return;
                }
                line = line(client);
            }
        }

        /** Passes on an answer and tells its code; 0 if the server has gone. */
        private int answer() throws IOException {
            byte[] whole = read();
            toClient.write(whole);
            toClient.flush();
            return code(whole);
        }

        private byte[] read() throws IOException {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            byte[] line;
            do {
                line = line(there);
                whole.write(line);
            } while (line.length > 3 && line[3] == '-');
            return line.length == 0 ? line : whole.toByteArray();
        }

        /** Passes on a mail; false if nothing can follow it. */
        private boolean content() throws IOException {
            UUID message = null;
            byte[] line = line(client);
            while (line.length > 0 && !isEnd(line)) {
                message = message == null ? id(line) : message;
                toThere.write(line);
                line = line(client);
            }
            if (line.length == 0) {
                return false;
            }
            byte[] reply = new byte[0];
            try {
                toThere.write(line);
                toThere.flush();
                reply = read();
            } finally {
                handed.add(new Handed(message, code(reply), serverNumber));
            }
            toClient.write(reply);
            toClient.flush();
            return reply.length > 0;
        }
    }

    private static boolean isEnd(byte[] line) {
        return line[0] == '.' && (line[1] == '\r' || line[1] == '\n');
    }

    private static @Nullable UUID id(byte[] line) {
        Matcher matcher = ID.matcher(new String(line, ISO_8859_1));
        return matcher.matches() ? UUID.fromString(matcher.group(1)) : null;
    }

    private static int code(byte[] reply) {
        return reply.length < 3 ? 0 : Integer.parseInt(new String(reply, 0, 3, ISO_8859_1));
    }

    /** One line with its end; empty at the end of all. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n') {
                return line.toByteArray();
            }
            next = in.read();
        }
        return new byte[0];
    }
}
