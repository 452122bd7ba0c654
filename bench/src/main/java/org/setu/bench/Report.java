package org.setu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/benchmarks.md}: every measurement has a section, and replaces only its own. */
final class Report {

    private static final Pattern SECTION =
            Pattern.compile("<!-- bench:(\\w+) -->\n(.*?)\n<!-- /bench -->", Pattern.DOTALL);

    private static final String HEAD =
            """
            # Benchmarks

            Written by `./setu bench [name]`; each measurement replaces its own section. Peers run on the same
            machine in interleaved rounds, so that what disturbs one disturbs the other; figures are medians over the
            rounds unless a percentile is named. All traffic stays on loopback. Absolute figures depend on the machine,
            ratios much less.
            """;

    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    /** Replaces the section of this name; the order of the list is that of the file. */
    void put(String name, String section, List<String> order) {
        try {
            Map<String, String> sections = new LinkedHashMap<>();
            if (Files.exists(file)) {
                Matcher matcher = SECTION.matcher(Files.readString(file));
                while (matcher.find()) {
                    sections.put(matcher.group(1), matcher.group(2));
                }
            }
            sections.put(name, section.strip());
            String body =
                    order.stream()
                            .filter(sections::containsKey)
                            .map(it ->
                                    "<!-- bench:%s -->\n%s\n<!-- /bench -->\n"
                                            .formatted(it, sections.get(it)))
                            .collect(Collectors.joining("\n"));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, HEAD + "\n" + body);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
