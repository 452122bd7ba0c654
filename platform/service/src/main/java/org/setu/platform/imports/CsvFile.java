package org.setu.platform.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.setu.platform.json.Unicode;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** Reads a CSV file (RFC 4180, UTF-8, first row is the header) into mapped rows. */
final class CsvFile {

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_CHARACTERS_IN_CELL = 4_000;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .get();

    private CsvFile() {}

    /**
     * The rows of a file.
     *
     * @throws ProblemException if it is not UTF-8 or not CSV, if a mapped column is missing, or if
     *     it is too large
     */
    static List<ImportRow> rows(byte[] content, ImportJob job) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text(content)), FORMAT)) {
            requireColumns(parser.getHeaderMap(), job.mapping());
            List<ImportRow> rows = new ArrayList<>();
            for (CSVRecord csv : parser) {
                if (rows.size() == MOST_ROWS) {
                    throw ProblemException.invalid("", "has more than " + MOST_ROWS + " rows");
                }
                rows.add(row(csv, (int) parser.getCurrentLineNumber(), job));
            }
            if (rows.isEmpty()) {
                throw ProblemException.invalid("", "has no rows");
            }
            return rows;
        } catch (IllegalArgumentException | UncheckedIOException | CSVException e) {
            throw ProblemException.invalid("", "is not a CSV file: " + firstLine(e));
        } catch (IOException e) {
            throw ProblemException.invalid("", "cannot be read");
        }
    }

    private static ImportRow row(CSVRecord csv, int line, ImportJob job) {
        if (!csv.isConsistent()) {
            throw ProblemException.invalid(
                    "", "line " + line + " has another number of cells than the header");
        }
        Map<String, String> fields = new HashMap<>(job.constants());
        job.mapping()
                .forEach((column, field) -> {
                    String text = csv.get(column).strip();
                    if (text.length() > MOST_CHARACTERS_IN_CELL
                            || Unicode.problemIn(text).isPresent()) {
                        throw ProblemException.invalid(
                                "",
                                "line %d, column %s: the cell is too long or not valid text"
                                        .formatted(line, column));
                    }
                    if (!text.isEmpty()) {
                        fields.put(
                                field,
                                job.valueMapping()
                                        .getOrDefault(field, Map.of())
                                        .getOrDefault(text, text));
                    }
                });
        return new ImportRow(line, fields);
    }

    private static void requireColumns(Map<String, Integer> header, Map<String, String> mapping) {
        List<FieldProblem> missing =
                mapping.keySet().stream()
                        .filter(column -> !header.containsKey(column))
                        .map(column ->
                                FieldProblem.at(
                                        "",
                                        "has no column "
                                                + column
                                                + "; its columns are "
                                                + String.join(", ", header.keySet())))
                        .toList();
        if (!missing.isEmpty()) {
            throw ProblemException.invalid(missing);
        }
    }

    private static String text(byte[] content) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid("", "must be encoded in UTF-8");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
