package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import org.setu.system.stack.Caller;

/**
 * Saw a record before something was refused, and looks at it again afterwards.
 *
 * @param reader as whom
 * @param path where
 * @param state entity tag and representation, as they were
 */
record Witness(Caller reader, String path, String state) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Witness of(Caller reader, String path) {
        return new Witness(reader, path, now(reader, path));
    }

    /** It was refused as this, in words that tell nothing of the inside, and nothing changed. */
    Response refused(Response answer, int status) {
        assertRefusal(answer, status);
        unchanged();
        return answer;
    }

    /** The record is to the byte what it was. */
    void unchanged() {
        assertThat(now(reader, path)).isEqualTo(state);
    }

    static void assertRefusal(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).startsWith("/problems/");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(answer.asString())
                .doesNotContain("org.setu", "Exception", "java.", "select ", "hibernate");
    }

    /**
     * What an answer says. Read without REST Assured, which compiles every path that is asked for.
     */
    static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer.asString(), e);
        }
    }

    private static String now(Caller reader, String path) {
        Response answer = reader.request().get(path).then().statusCode(200).extract().response();
        return answer.header("ETag") + " " + answer.asString();
    }
}
