package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes one file through its import: described, sent, checked, written. Whatever an interrupted run
 * has left is continued where it stands.
 */
final class Importing {

    private static final int LOOK_MILLIS = 200;
    private static final int MOST_LOOKS = 600;

    private final Api steward;
    private final String path;

    Importing(Api steward, String path) {
        this.steward = steward;
        this.path = path;
    }

    /**
     * What is imported.
     *
     * @param mapping column to field
     * @param valueMapping field to text in the file to text to use
     */
    record Plan(
            String kind,
            String fileName,
            Map<String, String> mapping,
            Map<String, Map<String, String>> valueMapping,
            Map<String, String> constants) {}

    /** The latest import of this file, if there is one. */
    Optional<JsonNode> find(Plan plan) {
        return steward.all(path + "?kind=" + plan.kind()).stream()
                .filter(job -> job.path("fileName").asText().equals(plan.fileName()))
                .reduce((earlier, later) -> later);
    }

    static boolean isDone(JsonNode job) {
        return job.path("state").asText().equals("COMMITTED");
    }

    /** Returns the report when every row is written. */
    JsonNode run(Plan plan, byte[] csv, Consumer<String> progress) {
        JsonNode job = find(plan).orElseGet(() -> describe(plan));
        int looks = 0;
        int invalidBefore = Integer.MAX_VALUE;
        while (!isDone(job)) {
            String one = path + "/" + job.path("id").asText();
            switch (job.path("state").asText()) {
                case "DRAFT" -> job = steward.upload(one + "/content", job, csv);
                case "UPLOADED" -> job = steward.order(one + "/check", job);
                case "CHECKED" -> {
                    int invalid = job.path("rows").path("INVALID").asInt();
                    // What a row names may still be on its way from another service.
                    boolean worthAnotherLook = invalid > 0 && looks < MOST_LOOKS / 4;
                    if (worthAnotherLook) {
                        if (invalid == invalidBefore) {
                            Pause.millis(1000);
                        }
                        invalidBefore = invalid;
                        looks += 10;
                        job = steward.order(one + "/check", job);
                    } else {
                        job = steward.order(one + "/commit", job);
                    }
                }
                case "CHECKING", "COMMITTING" -> {
                    if (++looks > MOST_LOOKS) {
                        throw new DemoFailure("The import does not go on: " + job);
                    }
                    progress.accept(progressOf(job));
                    Pause.millis(LOOK_MILLIS);
                    job = steward.get(one);
                }
                default -> throw new DemoFailure("The import was taken back: " + job);
            }
        }
        return job;
    }

    private JsonNode describe(Plan plan) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", plan.kind());
        body.put("fileName", plan.fileName());
        body.put("mapping", plan.mapping());
        body.put("valueMapping", plan.valueMapping());
        body.put("constants", plan.constants());
        return steward.post(path, body);
    }

    private static String progressOf(JsonNode job) {
        int total = job.path("total").asInt();
        boolean checking = job.path("state").asText().equals("CHECKING");
        JsonNode rows = job.path("rows");
        int waiting =
                checking
                        ? rows.path("PENDING").asInt()
                        : rows.path("WILL_CREATE").asInt()
                                + rows.path("WILL_UPDATE").asInt()
                                + rows.path("WILL_SKIP").asInt();
        return "%,d of %,d %s %s"
                .formatted(
                        total - waiting,
                        total,
                        job.path("kind").asText(),
                        checking ? "checked" : "written");
    }

    /** {@code 8,800 rows: 8,800 CREATED}. */
    static String counts(JsonNode job) {
        Map<String, Integer> counts = new TreeMap<>();
        job.path("rows")
                .properties()
                .forEach(it -> {
                    if (it.getValue().asInt() > 0) {
                        counts.put(it.getKey(), it.getValue().asInt());
                    }
                });
        StringBuilder text = new StringBuilder("%,d rows:".formatted(job.path("total").asInt()));
        counts.forEach((outcome, count) -> text.append(" %,d %s".formatted(count, outcome)));
        return text.toString();
    }
}
