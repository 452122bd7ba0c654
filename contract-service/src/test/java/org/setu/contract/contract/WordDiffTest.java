package org.setu.contract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.contract.contract.WordDiff.Kind.ADDED;
import static org.setu.contract.contract.WordDiff.Kind.REMOVED;
import static org.setu.contract.contract.WordDiff.Kind.SAME;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.contract.contract.WordDiff.Kind;
import org.setu.contract.contract.WordDiff.Part;

class WordDiffTest {

    @Test
    void onlyTheChangedWordsAreTold() {
        assertThat(WordDiff.of("pays within 30 days of it", "pays within 45 days after it"))
                .containsExactly(
                        new Part(SAME, "pays within "),
                        new Part(REMOVED, "30 "),
                        new Part(ADDED, "45 "),
                        new Part(SAME, "days "),
                        new Part(REMOVED, "of "),
                        new Part(ADDED, "after "),
                        new Part(SAME, "it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b c d e f|a c d x f",
                "''|all of it is new",
                "nothing stays|''",
                "क्रेता 30 दिनों में|क्रेता 45 दिनों में",
                "same same same|same same"
            })
    void thePartsPutTogetherGiveBothTexts(String before, String after) {
        List<Part> parts = WordDiff.of(before, after);

        assertThat(without(parts, ADDED)).isEqualTo(before);
        assertThat(without(parts, REMOVED)).isEqualTo(after);
    }

    @Test
    void whatIsTooLargeToCompareIsReplacedWhole() {
        String before = "old ".repeat(3000);
        String after = "new ".repeat(3000);

        assertThat(WordDiff.of(before, after))
                .containsExactly(new Part(REMOVED, before), new Part(ADDED, after));
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
