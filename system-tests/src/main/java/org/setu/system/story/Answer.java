package org.setu.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the gateway answered.
 *
 * @param request as in {@code POST /deals}
 * @param json the body; missing if it is none
 */
record Answer(String request, int status, String etag, JsonNode json) {

    Answer(String request, HttpResponse<String> response) {
        this(
                request,
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(""),
                Wire.read(response.body()));
    }

    String id() {
        return text("/id");
    }

    /** The text at a JSON pointer. */
    String text(String pointer) {
        return json.at(pointer).asText();
    }

    /** The texts of one field of all items of a list. */
    List<String> items(String field) {
        return StreamSupport.stream(json.path("items").spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    /** What may be done instead, as a refusal names it. */
    String allowed() {
        if (json.path("allowed").isEmpty()) {
            throw new StoryFailure(request + " does not say what is allowed: " + json);
        }
        return json.path("allowed").toString();
    }

    /** This, if the status is the expected one. */
    Answer expect(int expected) {
        if (status != expected) {
            throw new StoryFailure(
                    "%s was answered %d instead of %d: %s"
                            .formatted(request, status, expected, json));
        }
        return this;
    }

    /** This, if the text at the pointer is the expected one. */
    Answer expect(String pointer, String expected) {
        if (!text(pointer).equals(expected)) {
            throw new StoryFailure(
                    "%s has %s at %s instead of %s: %s"
                            .formatted(request, text(pointer), pointer, expected, json));
        }
        return this;
    }
}
