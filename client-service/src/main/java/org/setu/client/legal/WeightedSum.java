package org.setu.client.legal;

/** What most check digits begin with: the sum of a number's digits, each times its weight. */
final class WeightedSum {

    private WeightedSum() {}

    /** Of as many leading digits as there are weights. */
    static int of(CharSequence digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * valueAt(digits, i);
        }
        return sum;
    }

    /** Of a digit itself, of a letter 10 for A to 35 for Z. */
    static int valueAt(CharSequence characters, int index) {
        return Character.digit(characters.charAt(index), Character.MAX_RADIX);
    }
}
