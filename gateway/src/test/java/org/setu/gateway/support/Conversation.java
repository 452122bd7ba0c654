package org.setu.gateway.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One request as a service sees it, and the means to answer it well or badly. */
public final class Conversation {

    private final Socket socket;
    private final String line;
    private final List<String> headers;
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private volatile byte[] body = new byte[0];

    private Conversation(Socket socket, String line, List<String> headers) {
        this.socket = socket;
        this.line = line;
        this.headers = headers;
    }

    static @Nullable Conversation read(Socket socket) throws IOException {
        String line = line(socket.getInputStream());
        if (line == null) {
            return null;
        }
        List<String> headers = new ArrayList<>();
        String header = line(socket.getInputStream());
        while (header != null && !header.isEmpty()) {
            headers.add(header);
            header = line(socket.getInputStream());
        }
        return new Conversation(socket, line, headers);
    }

    public String method() {
        return line.split(" ", 3)[0];
    }

    public String target() {
        return line.split(" ", 3)[1];
    }

    public List<String> all(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                .map(header -> header.substring(start.length()).strip())
                .toList();
    }

    public @Nullable String header(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    public byte[] body() {
        return body;
    }

    /** Reads the whole request body, chunked or not. */
    public void readBody() throws IOException {
        InputStream in = socket.getInputStream();
        String length = header("Content-Length");
        if (length != null) {
            body = in.readNBytes(Integer.parseInt(length));
            return;
        }
        if (header("Transfer-Encoding") == null) {
            return;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        String size = line(in);
        while (size != null && !size.equals("0")) {
            whole.write(in.readNBytes(Integer.parseInt(size, 16)));
            line(in);
            size = line(in);
        }
        line(in);
        body = whole.toByteArray();
    }

    public void answer(String status, String text, String... more) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
        for (String header : more) {
            head.append(header).append("\r\n");
        }
        send(head + "Content-Length: " + text.length() + "\r\n\r\n" + text);
    }

    public void send(String bytes) throws IOException {
        send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Waits until the gateway closes the connection. */
    public boolean awaitHangUp() throws IOException {
        try {
            socket.setSoTimeout(20_000);
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } finally {
            hungUp.countDown();
        }
        return false;
    }

    public CountDownLatch hungUp() {
        return hungUp;
    }

    static @Nullable String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (c != '\r') {
                text.append((char) c);
            }
            c = in.read();
        }
        return text.toString();
    }
}
