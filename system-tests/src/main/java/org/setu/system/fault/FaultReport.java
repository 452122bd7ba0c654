package org.setu.system.fault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The outcome of a run.
 *
 * @param seed gives the same faults in the same order
 * @param faults how many of each kind were done
 * @param acknowledged writes that a service said it has done, by service
 * @param found what the checks found
 * @param mails what became of the mails
 * @param refusals answers to writers that no fault explains
 * @param cases the first of what is wrong, in words
 */
public record FaultReport(
        long seed,
        Map<String, Integer> faults,
        Map<String, Integer> acknowledged,
        Found found,
        Mails mails,
        List<String> refusals,
        List<String> cases) {

    /**
     * What is wrong.
     *
     * @param lost acknowledged, and not stored, not published, or not arrived
     * @param doubled stored, published or sent more often than acknowledged
     * @param inverted published or arrived in another order than written
     * @param resent events that a topic shows twice under one id; readers drop them, so no failure
     */
    public record Found(int lost, int doubled, int inverted, int resent) {}

    /**
     * What became of mails.
     *
     * @param sent the mail server has taken them over
     * @param unknown it may have them, so nobody sends them again
     * @param arrived of the unknown ones, those that it has taken over
     */
    public record Mails(int sent, int unknown, int arrived) {}

    public boolean passed() {
        return found.lost() == 0
                && found.doubled() == 0
                && found.inverted() == 0
                && refusals.isEmpty();
    }

    /** How many faults were done. */
    public int countOfFaults() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many writes were acknowledged. */
    public int countOfAcknowledged() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A few lines. */
    public String text() {
        return """
        faults: %s
        acknowledged: %s
        mails: %d sent once, %d UNKNOWN (%d of them did arrive)
        %d faults (seed %d), %d acknowledged writes: %d lost, %d doubled, %d inverted \
        (%d resent under the same id, %d refused)\
        """
                .formatted(
                        words(faults),
                        words(acknowledged),
                        mails.sent(),
                        mails.unknown(),
                        mails.arrived(),
                        countOfFaults(),
                        seed,
                        countOfAcknowledged(),
                        found.lost(),
                        found.doubled(),
                        found.inverted(),
                        found.resent(),
                        refusals.size());
    }

    private static String words(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }
}
