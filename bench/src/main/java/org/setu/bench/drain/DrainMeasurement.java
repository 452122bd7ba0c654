package org.setu.bench.drain;

import org.setu.bench.Measurement;
import org.setu.bench.SkippedException;
import org.setu.local.stack.Checkout;

/** Placeholder until written. */
public final class DrainMeasurement implements Measurement {

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String title() {
        return "Draining an outbox of 50,000 events beside the Debezium engine";
    }

    @Override
    public String run(Checkout checkout) {
        throw new SkippedException("not written yet");
    }
}
