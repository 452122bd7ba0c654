package org.setu.contract.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables in a text of a template: {@code {{account.name}}}, {@code {{total:money}}}. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

    private Placeholders() {}

    /** What is wrong with the variables of a text, one sentence each. */
    static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            fault(matcher.group(1)).ifPresent(faults::add);
        }
        String rest = matcher.replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            faults.add("has {{ or }} that belong to no variable");
        }
        return faults;
    }

    private static Optional<String> fault(String inside) {
        int colon = inside.indexOf(':');
        String key = (colon < 0 ? inside : inside.substring(0, colon)).strip();
        String type = colon < 0 ? VariableType.TEXT.word() : inside.substring(colon + 1).strip();
        return Variable.of(key)
                .map(variable ->
                        variable.type().word().equals(type)
                                ? Optional.<String>empty()
                                : Optional.of(
                                        "writes %s as %s; write %s"
                                                .formatted(key, type, variable.placeholder())))
                .orElseGet(() ->
                        Optional.of(
                                "names the unknown variable %s; known are %s"
                                        .formatted(
                                                key, String.join(", ", Variable.placeholders()))));
    }

    /** The text with its variables filled in; it must be free of faults. */
    public static String fill(String text, Function<Variable, String> value) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value.apply(variable(match))));
    }

    private static Variable variable(MatchResult match) {
        String key = match.group(1).split(":", 2)[0].strip();
        return Variable.of(key)
                .orElseThrow(() -> new IllegalStateException("no such variable: " + key));
    }
}
