package org.setu.notification.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    /** The link is a button, never text; what a case is late with decides the words. */
    private static final Set<String> NOT_SHOWN = Set.of("link", "what");

    private final Wording wording = new Wording();

    static Stream<Topic> topics() {
        return Stream.concat(Topics.ALL.stream(), Stream.of(Topics.FALLBACK));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicUsesNoOtherDataThanItDeclaresAndAllLanguagesUseTheSame(Topic topic) {
        List<Set<String>> used = new ArrayList<>();
        for (Language language : Language.values()) {
            Set<String> keys = new TreeSet<>();
            for (Expression expression : wording.template(language, topic).getExpressions()) {
                List<Expression.Part> parts = expression.getParts();
                if (parts.getFirst().getName().equals("data")) {
                    keys.add(parts.get(1).getName());
                }
            }
            assertThat(topic.data()).as(language + " of " + topic.name()).containsAll(keys);
            used.add(keys);
        }
        assertThat(Set.copyOf(used)).as("data shown of " + topic.name()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyTopicHasWordsWithAndWithoutItsData(Topic topic) {
        Map<String, String> all = new HashMap<>();
        topic.data().forEach(key -> all.put(key, "value-of-" + key));
        for (Language language : Language.values()) {
            Words bare = wording.words(occasion(topic.name(), Map.of()), language);
            Words full = wording.words(occasion(topic.name(), all), language);
            assertThat(bare.subject()).isNotBlank().doesNotContain("\n", "{", "NOT_FOUND");
            assertThat(bare.action()).isNotBlank();
            assertThat(bare.text()).contains("Anna").doesNotContain("{", "NOT_FOUND");
            assertThat(full.paragraphs()).hasSizeGreaterThanOrEqualTo(bare.paragraphs().size());
            topic.data().stream()
                    .filter(key -> !NOT_SHOWN.contains(key))
                    .forEach(key -> assertThat(full.text()).contains("value-of-" + key));
        }
    }

    @Test
    void anUnknownTopicIsToldInGeneralWordsWithoutItsData() {
        Words words =
                wording.words(occasion("moon-landing", Map.of("secret", "token")), Language.EN);
        assertThat(words.subject()).contains("Q-1");
        assertThat(words.text()).contains("moon landing").doesNotContain("token");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLineBreakInAValueMakesNoParagraphAndNoHeader(Language language) {
        Words words =
                wording.words(
                        new Occasion(
                                "approval-given",
                                "Anna",
                                "Q-1\r\nBcc: everybody@example.org",
                                null,
                                null,
                                Map.of("note", "a\n\n-> b")),
                        language);
        assertThat(words.subject()).doesNotContain("\r", "\n").contains("Bcc");
        assertThat(words.paragraphs()).last().asString().contains("a -> b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"by", "askedBy", "decidedBy", "answeredBy", "invitedBy", "assignedBy"})
    void whoDidItIsShownWhateverTheNoticeCallsHim(String key) {
        assertThat(
                        wording.words(occasion("approval-given", Map.of(key, "Bela")), Language.EN)
                                .text())
                .contains("By: Bela");
    }

    @Test
    void theLanguageIsTheFirstThatThereIs() {
        assertThat(Language.firstOf(null, "hi-IN", "ru")).isEqualTo(Language.HI);
        assertThat(Language.firstOf("de", "ru")).isEqualTo(Language.RU);
        assertThat(Language.firstOf(null, "x")).isEqualTo(Language.EN);
    }

    private static Occasion occasion(String topic, Map<String, String> data) {
        return new Occasion(topic, "Anna", "Q-1", "GTX", null, data);
    }
}
