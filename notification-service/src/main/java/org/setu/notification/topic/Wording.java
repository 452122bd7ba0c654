package org.setu.notification.topic;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages into words. The words of a topic stand in {@code templates/<language>/<topic>.txt}:
 * the subject in the first line, paragraphs between empty lines, and in the last line, after {@code
 * ->}, what the link does. All templates are read at the start: a broken one is found then.
 */
@ApplicationScoped
public class Wording {

    private static final String ACTION = "-> ";

    private final Engine engine = Engine.builder().addDefaults().strictRendering(true).build();
    private final Map<Language, Map<String, Template>> templates = new EnumMap<>(Language.class);

    Wording() {
        for (Language language : Language.values()) {
            Map<String, Template> ofLanguage = new HashMap<>();
            Topics.ALL.forEach(topic -> ofLanguage.put(topic.name(), read(language, topic)));
            ofLanguage.put(Topics.FALLBACK.name(), read(language, Topics.FALLBACK));
            templates.put(language, ofLanguage);
        }
    }

    /** The occasion in a language; keys that its topic does not know are not shown. */
    public Words words(Occasion occasion, Language language) {
        Topic topic = Topics.named(occasion.topic()).orElse(Topics.FALLBACK);
        String text =
                template(language, topic)
                        .data("recipient", Map.of("name", text(occasion.recipientName())))
                        .data(
                                "about",
                                Map.of(
                                        "number", text(occasion.aboutNumber()),
                                        "name", text(occasion.aboutName())))
                        .data("topic", occasion.topic().replace('-', ' '))
                        .data("data", known(topic, occasion.data()))
                        .render();
        return split(text);
    }

    Template template(Language language, Topic topic) {
        return Objects.requireNonNull(
                Objects.requireNonNull(templates.get(language)).get(topic.name()));
    }

    private static Map<String, String> known(Topic topic, Map<String, String> given) {
        Map<String, String> known = new HashMap<>();
        for (String key : topic.data()) {
            known.put(key, text(value(key, given)));
        }
        return known;
    }

    private static @Nullable String value(String key, Map<String, String> given) {
        String value = given.get(key);
        return value != null
                ? value
                : Topics.OTHER_NAMES.getOrDefault(key, List.of()).stream()
                        .map(given::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Values are one-line: a line break in a name must not make a paragraph or a header. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static Words split(String text) {
        List<String> parts =
                Arrays.stream(text.strip().split("\\n\\s*\\n"))
                        .map(part -> part.strip().replaceAll("\\s*\\n\\s*", " "))
                        .filter(part -> !part.isEmpty())
                        .toList();
        String action = parts.getLast().substring(ACTION.length());
        return new Words(parts.getFirst(), parts.subList(1, parts.size() - 1), action);
    }

    private Template read(Language language, Topic topic) {
        String name = "templates/%s/%s.txt".formatted(language.tag(), topic.name());
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return engine.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
