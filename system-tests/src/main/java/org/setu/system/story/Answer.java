package org.setu.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the gateway answered.
 *
 * @param request as in {@code POST /deals}
 * @param json the body; missing if it is none
 */
record Answer(String request, int status, HttpHeaders headers, JsonNode json) {

    String id() {
        return text("/id");
    }

    String etag() {
        return headers.firstValue("ETag").orElse("");
    }

    /** The text at a JSON pointer. */
    String text(String pointer) {
        return json.at(pointer).asText();
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
