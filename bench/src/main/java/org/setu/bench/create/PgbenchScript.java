package org.setu.bench.create;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.setu.bench.create.StatementLog.Executed;

/**
 * The statements of a transaction as a script for pgbench: every id that the transaction made is
 * made anew each time, all other values stay.
 */
final class PgbenchScript {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, String> newIds = new LinkedHashMap<>();
    private final List<String> definitions = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();

    /** Ids that are in the database already are kept. */
    PgbenchScript(List<Executed> statements, Set<String> known) {
        for (Executed statement : statements) {
            // The driver says the type of an array, pgbench says none.
            String typed =
                    statement.sql().replaceAll("unnest\\((\\$\\d+)\\)", "unnest($1::text[])");
            Matcher matcher = PLACEHOLDER.matcher(typed);
            StringBuilder sql = new StringBuilder();
            while (matcher.find()) {
                String value = statement.values().get(Integer.valueOf(matcher.group(1)));
                String text = value == null ? "NULL" : reference(value, known);
                matcher.appendReplacement(sql, Matcher.quoteReplacement(text));
            }
            body.append(matcher.appendTail(sql)).append(";\n");
        }
    }

    private String reference(String value, Set<String> known) {
        // pgbench takes no empty variable.
        return value.isEmpty() ? "''" : ":" + variable(value, known);
    }

    private String variable(String value, Set<String> known) {
        if (ID.matcher(value).matches() && !known.contains(value)) {
            return newIds.computeIfAbsent(value, _ -> "id" + newIds.size());
        }
        String name = "value" + definitions.size();
        definitions.add(name + "=" + value);
        return name;
    }

    /** To be given by {@code -D}: what does not change. */
    List<String> definitions() {
        return definitions;
    }

    String text() {
        String ids =
                String.join(
                        ", ",
                        newIds.values().stream()
                                .map(name -> "gen_random_uuid() as " + name)
                                .toList());
        return "select %s \\gset\nbegin;\n%scommit;\n".formatted(ids, body);
    }
}
