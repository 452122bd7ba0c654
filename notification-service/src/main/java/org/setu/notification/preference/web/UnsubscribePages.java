package org.setu.notification.preference.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.setu.notification.topic.Language;

/** The page that asks whether a topic shall be switched off, and the one that says it is. */
@ApplicationScoped
class UnsubscribePages {

    private static final Map<Language, Words> WORDS =
            new EnumMap<>(
                    Map.of(
                            Language.EN,
                            new Words(
                                    "Unsubscribe",
                                    "Do you no longer want mails about this topic?",
                                    "Unsubscribe",
                                    "You will get no more mails about this topic."),
                            Language.HI,
                            new Words(
                                    "सदस्यता समाप्त करें",
                                    "क्या आप इस विषय पर अब ईमेल नहीं चाहते?",
                                    "सदस्यता समाप्त करें",
                                    "अब आपको इस विषय पर कोई ईमेल नहीं मिलेगा।"),
                            Language.RU,
                            new Words(
                                    "Отписаться",
                                    "Больше не присылать письма на эту тему?",
                                    "Отписаться",
                                    "Писем на эту тему больше не будет.")));

    private final Template page;

    UnsubscribePages() {
        Engine engine =
                Engine.builder()
                        .addDefaults()
                        .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                        .strictRendering(true)
                        .build();
        this.page =
                engine.parse(
                        read("templates/unsubscribe.html"),
                        Variant.forContentType(Variant.TEXT_HTML));
    }

    /** The words of a page. */
    record Words(String title, String question, String button, String done) {}

    String asking(Language language, String topic) {
        return render(language, topic, false);
    }

    String done(Language language, String topic) {
        return render(language, topic, true);
    }

    private String render(Language language, String topic, boolean done) {
        Words words = Objects.requireNonNull(WORDS.get(language));
        return page.data("language", language.tag())
                .data("title", words.title())
                .data("question", done ? words.done() : words.question())
                .data("button", words.button())
                .data("topic", topic.replace('-', ' '))
                .data("done", done)
                .render();
    }

    private static String read(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
