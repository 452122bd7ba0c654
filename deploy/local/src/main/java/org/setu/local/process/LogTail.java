package org.setu.local.process;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The last lines of a log, for an error message: short, and without the JSON that machines read.
 */
public final class LogTail {

    private static final int BYTES = 128 * 1024;
    private static final int WIDTH = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogTail() {}

    /** At most {@code lines} last lines; empty when there is no such file. */
    public static List<String> of(Path log, int lines) {
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - BYTES);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            // Unless it begins at the beginning, the first line is the end of one.
            int first = Math.max(start > 0 && all.size() > 1 ? 1 : 0, all.size() - lines);
            return all.subList(first, all.size()).stream().map(LogTail::readable).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    static String readable(String line) {
        String text = line.startsWith("{") ? fromJson(line) : line;
        return text.length() > WIDTH ? text.substring(0, WIDTH) + "..." : text;
    }

    private static String fromJson(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            StringBuilder text = new StringBuilder();
            text.append(entry.path("timestamp").asText()).append(' ');
            text.append(entry.path("level").asText()).append(' ');
            text.append(firstLine(entry.path("message").asText()));
            String cause = rootCause(entry.path("exception"));
            return cause.isEmpty() ? text.toString() : text.append(": ").append(cause).toString();
        } catch (JacksonException _) {
            return line;
        }
    }

    /** What began it is what one wants to know. */
    private static String rootCause(JsonNode exception) {
        JsonNode cause = exception.path("causedBy").path("exception");
        String deeper = cause.isObject() ? rootCause(cause) : "";
        return deeper.isEmpty() ? firstLine(exception.path("message").asText()) : deeper;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
