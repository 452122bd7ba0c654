package org.setu.system.fault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the writers were promised. */
final class Ledger {

    private final Queue<Acknowledged> writes = new ConcurrentLinkedQueue<>();
    private final Queue<Promise> promises = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Chain> chains = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> byService = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    /** A write to a record that nobody else writes: its version is exact. */
    void acknowledged(Acknowledged write) {
        writes.add(write);
        done(Topic.service(write.topic()));
    }

    /** A write whose effects are promised one by one. */
    void done(String service) {
        byService.computeIfAbsent(service, any -> new AtomicInteger()).incrementAndGet();
    }

    void promise(String topic, UUID subject, String what) {
        promises.add(new Promise(topic, subject, what));
    }

    void told(String topic, UUID subject, String what, UUID recipient) {
        promise(topic, subject, Promise.told(what, recipient));
    }

    /** How far a chain has come. */
    void keep(Chain chain) {
        chains.put(chain.deal(), chain);
    }

    /** An answer that no fault explains. */
    void refused(String what) {
        refusals.add(what);
    }

    int size() {
        return byService.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How many writes each service has acknowledged. */
    Map<String, Integer> byService() {
        Map<String, Integer> counts = new TreeMap<>();
        byService.forEach((service, count) -> counts.put(service, count.get()));
        return counts;
    }

    List<Acknowledged> of(String topic) {
        return writes.stream().filter(write -> write.topic().equals(topic)).toList();
    }

    /** Every event of a topic that was promised besides those of exact versions. */
    List<Promise> promised(String topic) {
        return promises.stream().filter(promise -> promise.topic().equals(topic)).toList();
    }

    Collection<Chain> chains() {
        return chains.values();
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }
}
