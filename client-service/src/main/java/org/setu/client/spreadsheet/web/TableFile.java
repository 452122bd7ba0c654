package org.setu.client.spreadsheet.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/** The kinds of files that a table can be, by the value of the parameter {@code format}. */
public enum TableFile {
    /** RFC 4180, UTF-8. */
    CSV("csv", new MediaType("text", "csv", "utf-8")) {
        @Override
        Object content(Table table) {
            return CsvText.of(table);
        }
    },
    /** Office Open XML, as Excel and LibreOffice write it. */
    XLSX("xlsx", MediaType.valueOf(TableFile.XLSX_TYPE)) {
        @Override
        Object content(Table table) {
            return (StreamingOutput) output -> XlsxSheet.write(table, output);
        }
    };

    public static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String format;
    private final MediaType type;

    TableFile(String format, MediaType type) {
        this.format = format;
        this.type = type;
    }

    /** The kind that is asked for, if there is such a one. */
    public static Optional<TableFile> of(String format) {
        for (TableFile file : values()) {
            if (file.format.equals(format)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The table as a file to be saved. */
    public Response answer(Table table) {
        return Response.ok(content(table), type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(table.name(), format))
                .build();
    }

    abstract Object content(Table table);
}
