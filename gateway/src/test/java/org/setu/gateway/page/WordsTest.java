package org.setu.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void everyWordIsThereInEveryLanguage() throws IOException {
        Properties english = file("pages");
        for (String other : List.of("pages_hi", "pages_ru")) {
            Properties words = file(other);
            assertThat(words.keySet()).isEqualTo(english.keySet());
            english.forEach((key, text) ->
                    assertThat(words.getProperty((String) key).contains("{0}"))
                            .as(key + " in " + other)
                            .isEqualTo(((String) text).contains("{0}")));
        }
    }

    @Test
    void whatTemplatesSayIsAmongTheWords() throws IOException {
        Properties english = file("pages");
        List<String> said = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                said.addAll(keys(Files.readString(file)));
            }
        }
        assertThat(said).hasSizeGreaterThan(100);
        assertThat(english.stringPropertyNames()).containsAll(said);
    }

    private static List<String> keys(String template) {
        Matcher key = Pattern.compile("(?:\\.say\\(|label=)'([^']+)'").matcher(template);
        List<String> keys = new ArrayList<>();
        while (key.find()) {
            keys.add(key.group(1));
        }
        return keys;
    }

    @Test
    void aCodeWithoutAWordIsShownAsItIs() {
        assertThat(Words.in(Language.RU).word("quote", "SENT")).isEqualTo("Отправлено");
        assertThat(Words.in(Language.RU).word("quote", "NEVER_HEARD_OF"))
                .isEqualTo("NEVER_HEARD_OF");
    }

    @Test
    void theChosenLanguageGoesBeforeTheBrowsers() {
        assertThat(Language.of("hi", "ru")).isEqualTo(Language.HI);
        assertThat(Language.of("xx", "ru")).isEqualTo(Language.RU);
        assertThat(Language.of(null, "de-DE, ru;q=0.4, hi-IN;q=0.8")).isEqualTo(Language.HI);
        assertThat(Language.of(null, "de, ru;q=0")).isEqualTo(Language.EN);
        assertThat(Language.of(null, ";;;=")).isEqualTo(Language.EN);
        assertThat(Language.of(null, null)).isEqualTo(Language.EN);
    }

    private static Properties file(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("words/" + name + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
