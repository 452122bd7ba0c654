package org.setu.system.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Creates and changes records of its own, one after the other, until it is told to stop. */
abstract class Writer implements Callable<Void> {

    private static final int MOST_AT_HAND = 50;

    /** Between two writes: services that start again need some of the machine, too. */
    private static final int LONGEST_PAUSE_MILLIS = 500;

    private final String topic;
    private final Ledger ledger;
    private final AtomicBoolean stop;
    private final Random random;
    private final List<Subject> subjects = new ArrayList<>();
    private int count;

    /** A record that this writer has made, as it was last acknowledged. */
    record Subject(UUID id, long version, int step) {}

    Writer(String topic, Ledger ledger, AtomicBoolean stop, long seed) {
        this.topic = topic;
        this.ledger = ledger;
        this.stop = stop;
        this.random = new Random(seed);
    }

    /** A new record with this number. */
    abstract Api.Answer create(int number) throws InterruptedException;

    /** The next change of a record. */
    abstract Api.Answer change(Subject subject, int number) throws InterruptedException;

    @Override
    public Void call() throws InterruptedException {
        while (!stop.get()) {
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            count++;
            if (subjects.isEmpty() || random.nextInt(100) < 30) {
                Api.Answer answer = create(count);
                if (acknowledged(answer, "create")) {
                    keep(new Subject(answer.id(), answer.version(), 0));
                }
            } else {
                int index = random.nextInt(subjects.size());
                Subject subject = subjects.get(index);
                Api.Answer answer = change(subject, count);
                if (acknowledged(answer, "change of " + subject)) {
                    subjects.set(
                            index, new Subject(subject.id(), answer.version(), subject.step() + 1));
                } else {
                    subjects.remove(index);
                }
            }
        }
        return null;
    }

    private void keep(Subject subject) {
        if (subjects.size() == MOST_AT_HAND) {
            subjects.remove(random.nextInt(MOST_AT_HAND));
        }
        subjects.add(subject);
    }

    private boolean acknowledged(Api.Answer answer, String what) {
        if (!answer.done()) {
            ledger.refused(what + ": " + answer.status() + " " + answer.body());
            return false;
        }
        ledger.acknowledged(new Acknowledged(topic, answer.id(), answer.version()));
        return true;
    }
}
