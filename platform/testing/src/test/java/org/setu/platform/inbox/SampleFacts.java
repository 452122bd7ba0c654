package org.setu.platform.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.event.Causation;
import org.setu.platform.web.Trace;

/** Writes down every fact it is given, after the failures that a test has prepared for its text. */
@ApplicationScoped
public class SampleFacts extends FactConsumer {

    static final String TYPE = "org.setu.sample.happened.v1";

    private final Map<String, Queue<Supplier<RuntimeException>>> failures =
            new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final DataSource dataSource;
    private final CurrentCaller caller;
    private final Trace trace;

    SampleFacts(DataSource dataSource, CurrentCaller caller, Trace trace) {
        super("sample-fact");
        this.dataSource = dataSource;
        this.caller = caller;
        this.trace = trace;
        on(TYPE, this::happened);
    }

    /** What happened. */
    public record Happened(String text) {}

    @Incoming("sample-fact")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }

    /** Fails the next attempt at a text; called several times, the next ones. */
    public void fail(String text, Supplier<RuntimeException> failure) {
        failures.computeIfAbsent(text, t -> new ConcurrentLinkedQueue<>()).add(failure);
    }

    /** How often a text was tried. */
    public int attempts(String text) {
        AtomicInteger count = attempts.get(text);
        return count == null ? 0 : count.get();
    }

    private void happened(Received fact) throws SQLException {
        String text = fact.as(Happened.class).text();
        attempts.computeIfAbsent(text, t -> new AtomicInteger()).incrementAndGet();
        insert(fact, text); // before the failure: it must be rolled back
        Queue<Supplier<RuntimeException>> prepared = failures.get(text);
        Supplier<RuntimeException> failure = prepared == null ? null : prepared.poll();
        if (failure != null) {
            throw failure.get();
        }
    }

    private void insert(Received fact, String text) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into effect (event_id, subject, text, actor, cause, trace)
                                values (?, ?, ?, ?, ?, ?)\
                                """)) {
            insert.setObject(1, fact.id());
            insert.setString(2, fact.subject());
            insert.setString(3, text);
            insert.setString(4, caller.get().actor());
            insert.setObject(5, Causation.current());
            insert.setString(6, trace.id());
            insert.executeUpdate();
        }
    }
}
