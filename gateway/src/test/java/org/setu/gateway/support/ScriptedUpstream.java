package org.setu.gateway.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that does exactly what a test says, down to the bytes on the socket. */
public final class ScriptedUpstream implements AutoCloseable {

    /** What to do with one request; returns whether the connection stays open. */
    @FunctionalInterface
    public interface Script {
        boolean play(Conversation conversation) throws IOException;
    }

    private final ServerSocket listener;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Conversation> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    public ScriptedUpstream() {
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String origin() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** What to do when the last path segment is this. Everything else is answered with 200. */
    public void on(String lastSegment, Script script) {
        scripts.put(lastSegment, script);
    }

    /** Requests whose head has arrived, in order. */
    public List<Conversation> seen() {
        return seen;
    }

    public Conversation last() {
        return seen.getLast();
    }

    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            boolean open = true;
            while (open) {
                Conversation conversation = Conversation.read(socket);
                if (conversation == null) {
                    return;
                }
                seen.add(conversation);
                open = script(conversation).play(conversation);
            }
        } catch (IOException e) {
            // The gateway hung up: what many tests are about.
        }
    }

    private Script script(Conversation conversation) {
        String path = conversation.target().split("\\?", 2)[0];
        return scripts.getOrDefault(
                path.substring(path.lastIndexOf('/') + 1),
                any -> {
                    any.readBody();
                    any.answer("200 OK", "hello");
                    return true;
                });
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
