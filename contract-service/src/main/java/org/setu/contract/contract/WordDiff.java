package org.setu.contract.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed between two texts, word by word: the longest common subsequence stays (Hunt and
 * McIlroy, 1976), the rest was removed or added.
 */
public final class WordDiff {

    /** A word with the space after it, so that the parts put together give the texts again. */
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    /** Two clauses of two thousand words each; what is larger is compared as a whole. */
    private static final int MOST_CELLS = 4_000_000;

    private WordDiff() {}

    /** A run of words. */
    @Schema(name = "DiffPart")
    public record Part(Kind kind, @Schema(examples = "within 30 days ") String text) {}

    /** What became of it. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** The parts in order; no two neighbours are of the same kind. */
    public static List<Part> of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        Parts parts = new Parts();
        old.subList(0, start).forEach(word -> parts.add(Kind.SAME, word));
        middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end), parts);
        old.subList(old.size() - end, old.size()).forEach(word -> parts.add(Kind.SAME, word));
        return parts.finished();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    private static void middle(List<String> old, List<String> now, Parts parts) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            old.forEach(word -> parts.add(Kind.REMOVED, word));
            now.forEach(word -> parts.add(Kind.ADDED, word));
            return;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                parts.add(Kind.SAME, old.get(i++));
                j++;
            } else if (j == now.size()
                    || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                parts.add(Kind.REMOVED, old.get(i++));
            } else {
                parts.add(Kind.ADDED, now.get(j++));
            }
        }
    }

    /** Length of the longest common subsequence of what follows each pair of places. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(now.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Joins neighbours of the same kind. */
    private static final class Parts {
        private final List<Part> parts = new ArrayList<>();

        void add(Kind kind, String word) {
            if (!parts.isEmpty() && parts.getLast().kind() == kind) {
                Part last = parts.removeLast();
                parts.add(new Part(kind, last.text() + word));
                return;
            }
            parts.add(new Part(kind, word));
        }

        List<Part> finished() {
            return List.copyOf(parts);
        }
    }
}
