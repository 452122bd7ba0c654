package org.setu.system.fault;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the writers were promised. */
final class Ledger {

    private final Queue<Acknowledged> writes = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    void acknowledged(Acknowledged write) {
        writes.add(write);
    }

    /** An answer that no fault explains. */
    void refused(String what) {
        refusals.add(what);
    }

    int size() {
        return writes.size();
    }

    List<Acknowledged> of(String topic) {
        return writes.stream().filter(write -> write.topic().equals(topic)).toList();
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }
}
