package org.setu.system.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that shows who may do what, and who sees which row. */
final class AccessMatrix {

    private static final List<String> ROLES =
            List.of(
                    "account-manager",
                    "sales-head",
                    "contract-manager",
                    "marketing",
                    "service-agent",
                    "colleague",
                    "data-steward",
                    "auditor",
                    "administrator",
                    "partner");

    private static final String BEGIN =
            """
            # Who may do what, and who sees what

            Generated from the [OpenAPI documents](../contracts/openapi); the system tests try every line, by everybody.

            - A role that an operation does not name is answered `403`.
            - A row that the caller does not see is answered as one that does not exist: `404`, and it is in no list, count,
              search, file or figure.
            - Nothing is answered without a token (`401`).

            ## Operations by role

            The last column says which rows: *seen* are those of the second table, *all* means that everybody who has the role sees
            every row, *own* are rows with people of their own (third table).
            """;

    private static final String SEEN =
            """

            ## Rows by caller

            The owner and his head work in one region; the second agent, the member of the deal's team and the other heads in others.
            Whoever represents somebody (`Setu-Acting-For`) sees that person's rows instead of his own. Contract managers, marketing and
            service agents see what they own or work on, as agents do; colleagues and partners see none of these.

            """;

    private AccessMatrix() {}

    static String markdown(List<Operation> operations) {
        StringBuilder page = new StringBuilder(BEGIN);
        operations.stream()
                .collect(
                        Collectors.groupingBy(
                                AccessMatrix::collection,
                                java.util.TreeMap::new,
                                Collectors.toList()))
                .forEach((collection, those) -> {
                    page.append("\n### ").append(collection).append("\n\n");
                    row(page, Stream.concat(Stream.of("Operation"), heads()));
                    rule(page, ROLES.size() + 2);
                    those.forEach(operation -> row(page, cells(operation)));
                });
        page.append(SEEN);
        List<Who> people = Stream.of(Who.values()).filter(AccessMatrix::isShown).toList();
        row(page, Stream.concat(Stream.of("Caller"), labels()));
        rule(page, Holding.values().length + 1);
        people.forEach(who -> row(page, cells(who)));
        page.append("\n## Rows with people of their own\n\n");
        row(page, Stream.of("Path", "Seen by"));
        rule(page, 2);
        new java.util.TreeMap<>(Place.TABLE)
                .forEach((path, place) -> {
                    if (place instanceof Place.Own(String seenBy)) {
                        row(page, Stream.of("`" + path + "`", seenBy));
                    }
                });
        return page.toString();
    }

    private static String collection(Operation operation) {
        return operation.path().split("/")[1];
    }

    private static Stream<String> heads() {
        return Stream.concat(ROLES.stream().map(role -> role.replace('-', ' ')), Stream.of("rows"));
    }

    private static Stream<String> cells(Operation operation) {
        String rows =
                switch (Place.of(operation.path())) {
                    case Place.ForAll _ -> "all";
                    case Place.Own _ -> "own";
                    case Place.Rows _ -> "seen";
                };
        return Stream.concat(
                Stream.concat(
                        Stream.of("`%s` %s".formatted(operation, operation.summary())),
                        ROLES.stream().map(role -> yes(operation.roles().contains(role)))),
                Stream.of(rows));
    }

    /** Those who are nobody's staff see nothing here; they are told of in words. */
    private static boolean isShown(Who who) {
        return !who.caller().username().startsWith("test.");
    }

    private static Stream<String> labels() {
        return Stream.of(Holding.values()).map(Holding::label);
    }

    private static Stream<String> cells(Who who) {
        return Stream.concat(
                Stream.of(who.label()),
                Stream.of(Holding.values()).map(holding -> yes(holding.isSeenBy(who))));
    }

    private static String yes(boolean it) {
        return it ? "●" : "";
    }

    private static void row(StringBuilder page, Stream<String> cells) {
        page.append(
                cells.map(cell -> " " + cell.replace("|", "\\|") + " ")
                        .collect(Collectors.joining("|", "|", "|\n")));
    }

    private static void rule(StringBuilder page, int columns) {
        page.append("|---".repeat(columns)).append("|\n");
    }
}
