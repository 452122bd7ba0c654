package org.setu.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An SMTP server, down to the lines, that protects connections and wants a login, or does not. */
final class SecureMailServer implements AutoCloseable {

    /** What is done before a mail is taken. */
    enum Manner {
        /** STARTTLS is not offered. */
        PLAIN,
        STARTTLS,
        IMPLICIT
    }

    private final ServerSocket door;
    private final SSLContext keys;
    private final Manner manner;
    private final @Nullable String login;
    private final List<String> inTheClear = new CopyOnWriteArrayList<>();
    private final List<String> secured = new CopyOnWriteArrayList<>();
    private final List<String> contents = new CopyOnWriteArrayList<>();

    /**
     * Listens on loopback.
     *
     * @param login user and password with a NUL before each, as AUTH PLAIN (RFC 4616) says them
     *     after the name to act as; null for none
     */
    SecureMailServer(Manner manner, SSLContext keys, @Nullable String login) throws IOException {
        this.door = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        this.manner = manner;
        this.keys = keys;
        this.login = login;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Everything a client said that anybody on the way could read. */
    List<String> inTheClear() {
        return inTheClear;
    }

    /** Everything a client said on a protected connection, but contents. */
    List<String> secured() {
        return secured;
    }

    /** Contents whose end has arrived. */
    List<String> contents() {
        return contents;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (plain) {
            if (manner == Manner.IMPLICIT) {
                try (SSLSocket secure = secure(plain)) {
                    say(secure, "220 secure ESMTP");
                    talk(secure, true);
                }
            } else {
                say(plain, "220 secure ESMTP");
                talk(plain, false);
            }
        } catch (IOException gone) {
            // A client that does not trust this server.
        }
    }

    private SSLSocket secure(Socket plain) throws IOException {
        SSLSocket secure =
                (SSLSocket)
                        keys.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private void talk(Socket socket, boolean secure) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        boolean known = login == null;
        String line = in.readLine();
        while (line != null) {
            (secure ? secured : inTheClear).add(line);
            switch (line.split("[ :]", 2)[0]) {
                case "EHLO" -> say(socket, hello(secure));
                case "STARTTLS" -> {
                    say(socket, "220 go on");
                    try (SSLSocket better = secure(socket)) {
                        talk(better, true);
                    }
                    return;
                }
                case "AUTH" -> {
                    known = isLogin(line);
                    say(socket, known ? "235 2.7.0 welcome" : "535 5.7.8 wrong");
                }
                case "MAIL" -> say(socket, known ? "250 ok" : "530 5.7.0 log in first");
                case "DATA" -> {
                    say(socket, "354 go on");
                    contents.add(content(in));
                    say(socket, "250 2.0.0 taken over");
                }
                case "QUIT" -> {
                    say(socket, "221 bye");
                    return;
                }
                default -> say(socket, "250 ok");
            }
            line = in.readLine();
        }
    }

    private String hello(boolean secure) {
        String starttls = manner == Manner.STARTTLS && !secure ? "250-STARTTLS\r\n" : "";
        return "250-secure\r\n" + starttls + (login == null ? "250 8BITMIME" : "250 AUTH PLAIN");
    }

    private boolean isLogin(String line) {
        String said = line.substring(line.lastIndexOf(' ') + 1);
        return new String(Base64.getDecoder().decode(said), StandardCharsets.UTF_8).endsWith(login);
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            content.append(line).append('\n');
            line = in.readLine();
        }
        return content.toString();
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
