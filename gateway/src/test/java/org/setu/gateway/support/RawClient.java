package org.setu.gateway.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A client that sends whatever bytes a test wants and never tidies them up. */
public final class RawClient implements AutoCloseable {

    /**
     * @param complete whether the answer ended as its framing says
     */
    public record Answer(int status, List<String> headers, String body, boolean complete) {

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
    }

    private final Socket socket;

    public RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        // Only so that a gateway that hangs fails the test instead of hanging it.
        socket.setSoTimeout(20_000);
    }

    /** A client that reads at most a little, whatever is sent to it. */
    public static RawClient withSmallWindow(int port) throws IOException {
        RawClient client = new RawClient(port);
        client.socket.setReceiveBufferSize(8 * 1024);
        return client;
    }

    public RawClient send(String bytes) throws IOException {
        return send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    public Answer read() throws IOException {
        return read(false);
    }

    public Answer read(boolean head) throws IOException {
        InputStream in = socket.getInputStream();
        String line = Conversation.line(in);
        if (line == null) {
            return new Answer(0, List.of(), "", false);
        }
        List<String> headers = new ArrayList<>();
        String header = Conversation.line(in);
        while (header != null && !header.isEmpty()) {
            headers.add(header);
            header = Conversation.line(in);
        }
        int status = Integer.parseInt(line.split(" ", 3)[1]);
        Answer answer = new Answer(status, headers, "", true);
        if (head || status == 204 || status == 304 || status == 100) {
            return answer;
        }
        String length = answer.header("Content-Length");
        if (length != null) {
            byte[] body = in.readNBytes(Integer.parseInt(length));
            return new Answer(status, headers, text(body), body.length == Integer.parseInt(length));
        }
        return chunked(in, status, headers);
    }

    /** The head of an answer whose body is read line by line. */
    public Answer readHead() throws IOException {
        return read(true);
    }

    /** The next chunk of a body, as it arrives; null if the body has ended or broken off. */
    public @Nullable String readChunk() throws IOException {
        InputStream in = socket.getInputStream();
        String size = Conversation.line(in);
        if (size == null || size.isEmpty() || size.equals("0")) {
            return null;
        }
        String chunk = text(in.readNBytes(Integer.parseInt(size, 16)));
        Conversation.line(in);
        return chunk;
    }

    /** Whether the gateway has closed the connection, waiting until it does. */
    public boolean isClosed() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return !(e instanceof java.net.SocketTimeoutException);
        }
    }

    private static Answer chunked(InputStream in, int status, List<String> headers)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String line = Conversation.line(in);
            if (line == null || line.isEmpty()) {
                return new Answer(status, headers, text(body.toByteArray()), false);
            }
            int size = Integer.parseInt(line, 16);
            byte[] chunk = in.readNBytes(size);
            body.write(chunk);
            if (chunk.length < size) {
                return new Answer(status, headers, text(body.toByteArray()), false);
            }
            Conversation.line(in);
            if (size == 0) {
                return new Answer(status, headers, text(body.toByteArray()), true);
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
