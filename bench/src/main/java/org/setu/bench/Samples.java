package org.setu.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measured values; percentiles are nearest-rank, nothing is interpolated. */
public final class Samples {

    private final List<Double> values = new ArrayList<>();

    public synchronized void add(double value) {
        values.add(value);
    }

    public synchronized int count() {
        return values.size();
    }

    /** The smallest value that so many percent do not exceed. */
    public synchronized double percentile(double percent) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    public double median() {
        return percentile(50);
    }
}
