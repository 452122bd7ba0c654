package org.setu.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one address of the mail server: a real one behind it, a faulty one, or nobody. */
public final class MailSwitch {

    private final GreenMail real =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final int port;
    private @Nullable ServerSocket listener;
    private volatile @Nullable FaultyMailServer faulty;

    MailSwitch() {
        real.start();
        listener = listen(0);
        port = listener.getLocalPort();
    }

    int port() {
        return port;
    }

    /** The real server answers. */
    public void work() {
        faulty = null;
        open();
    }

    /** A server with a fault answers. */
    FaultyMailServer fail(Fault fault) {
        FaultyMailServer server = new FaultyMailServer(fault);
        faulty = server;
        open();
        return server;
    }

    /** Connections are refused. */
    void refuse() {
        close(listener);
        listener = null;
    }

    /** What the real server has for an address. */
    public List<MimeMessage> received(String address) {
        return Arrays.stream(real.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.toString(message.getAllRecipients()).contains(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open() {
        if (listener == null) {
            listener = listen(port);
        }
    }

    private ServerSocket listen(int where) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), where));
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket socket = from.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        FaultyMailServer server = faulty;
        try (socket) {
            if (server != null) {
                server.serve(socket);
            } else {
                pass(socket);
            }
        } catch (IOException gone) {
            // What many tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Socket socket) throws IOException, InterruptedException {
        try (Socket behind = new Socket("127.0.0.1", real.getSmtp().getPort())) {
            Thread there = Thread.ofVirtual().start(() -> copy(socket, behind));
            copy(behind, socket);
            there.join();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] part = new byte[8192];
            int read = in.read(part);
            while (read > 0) {
                out.write(part, 0, read);
                out.flush();
                read = in.read(part);
            }
            to.close();
        } catch (IOException gone) {
            close(to);
        }
    }

    void close() {
        close(listener);
        real.stop();
    }

    private static void close(java.io.@Nullable Closeable what) {
        try {
            if (what != null) {
                what.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
