package org.setu.deal.pricing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount by weights so that nothing is lost: everyone gets the whole minor units of his
 * share, and what is left goes, one each, to the largest remainders; ties to the lower index.
 */
final class Prorating {

    private Prorating() {}

    /**
     * @param total minor units to split, not negative
     * @param weights not negative; all count the same if they are all zero
     * @return one share per weight; they sum to the total
     */
    static List<BigInteger> shares(BigInteger total, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return weights.isEmpty()
                    ? List.of()
                    : shares(total, Collections.nCopies(weights.size(), BigInteger.ONE));
        }
        List<BigInteger> shares = new ArrayList<>(weights.size());
        List<BigInteger> remainders = new ArrayList<>(weights.size());
        BigInteger left = total;
        for (BigInteger weight : weights) {
            BigInteger[] parts = total.multiply(weight).divideAndRemainder(sum);
            shares.add(parts[0]);
            remainders.add(parts[1]);
            left = left.subtract(parts[0]);
        }
        // A stable sort: of equal remainders the lower index comes first.
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left.longValueExact())
                .forEach(index -> shares.set(index, shares.get(index).add(BigInteger.ONE)));
        return shares;
    }
}
