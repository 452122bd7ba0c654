package org.setu.bench.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the statements of a transaction in PostgreSQL's log, as they were executed. */
final class StatementLog {

    private static final Pattern EXECUTED =
            Pattern.compile(
                    "^\\S+ \\S+ \\S+ \\[(\\d+)] LOG:  (?:execute [^:]+|statement): (.*)",
                    Pattern.DOTALL);
    private static final Pattern PARAMETERS =
            Pattern.compile(
                    "^\\S+ \\S+ \\S+ \\[(\\d+)] DETAIL:  (?:P|p)arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')", Pattern.DOTALL);

    /**
     * A statement with {@code $1} and so on.
     *
     * @param values by number; null for NULL
     */
    record Executed(String sql, Map<Integer, @Nullable String> values) {}

    private StatementLog() {}

    /** The one transaction after this position that inserts into the table, without its ends. */
    static List<Executed> transaction(Path log, long position, String table) throws IOException {
        Map<String, List<Executed>> open = new LinkedHashMap<>();
        for (String entry : entries(Files.readString(log).substring((int) position))) {
            Matcher executed = EXECUTED.matcher(entry);
            Matcher parameters = PARAMETERS.matcher(entry);
            if (executed.find()) {
                String session = executed.group(1);
                String sql = executed.group(2).strip();
                if (sql.equals("BEGIN")) {
                    open.put(session, new ArrayList<>());
                    continue;
                }
                List<Executed> statements = open.get(session);
                if (sql.equals("COMMIT") && statements != null && inserts(statements, table)) {
                    return statements;
                }
                if (statements != null) {
                    statements.add(new Executed(sql, Map.of()));
                }
            } else if (parameters.find()) {
                List<Executed> statements = open.get(parameters.group(1));
                if (statements != null && !statements.isEmpty()) {
                    Executed last = statements.removeLast();
                    statements.add(new Executed(last.sql(), values(parameters.group(2))));
                }
            }
        }
        throw new IOException("No transaction in " + log + " inserts into " + table);
    }

    private static boolean inserts(List<Executed> statements, String table) {
        return statements.stream()
                .anyMatch(it ->
                        it.sql()
                                .toLowerCase(java.util.Locale.ROOT)
                                .startsWith("insert into " + table + " "));
    }

    /** Lines that go on begin with a tab. */
    private static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    private static Map<Integer, @Nullable String> values(String text) {
        Map<Integer, @Nullable String> values = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String value = matcher.group(2);
            values.put(
                    Integer.valueOf(matcher.group(1)),
                    value.equals("NULL")
                            ? null
                            : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        return values;
    }
}
