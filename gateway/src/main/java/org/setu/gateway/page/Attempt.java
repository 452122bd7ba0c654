package org.setu.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A step that was refused a moment ago: the page is shown again with what was entered and why it
 * was not done.
 *
 * @param status of the refusal, which is also that of the page; 0 when nothing was tried
 * @param step which one, as in the address of its form
 * @param values what was entered, by field
 * @param problem why (RFC 9457)
 */
record Attempt(int status, String step, Map<String, String> values, Part problem) {

    private static final int STALE = 412;

    static Attempt none(Words words) {
        return new Attempt(0, "", Map.of(), Part.nothing(words));
    }

    boolean refused() {
        return status != 0;
    }

    /** Somebody else was faster; what is shown is the new state. */
    boolean stale() {
        return status == STALE;
    }

    boolean isOf(String other) {
        return refused() && step.equals(other);
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What was wrong with a field; empty if nothing was. */
    String wrong(String field) {
        return errors().stream()
                .filter(error -> error.is("pointer", "/" + field))
                .map(error -> error.text("detail"))
                .findFirst()
                .orElse("");
    }

    /** What was wrong elsewhere: with what is no field of the form. */
    List<Part> otherErrors() {
        return errors().stream()
                .filter(error -> !values.containsKey(error.text("pointer").replaceFirst("^/", "")))
                .toList();
    }

    private List<Part> errors() {
        return problem.list("errors");
    }

    /**
     * With the same key the service recognises a repetition. A refusal leaves nothing to be
     * recognised; where there was no answer, the step may have been taken.
     */
    boolean mayHaveBeenDone() {
        return status >= 500;
    }

    static Attempt of(
            int status, String step, Map<String, String> values, JsonNode problem, Words words) {
        return new Attempt(status, step, values, new Part(problem, words));
    }
}
