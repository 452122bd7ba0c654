package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).startsWith("/problems/");
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.asString())
                .doesNotContain("org.setu", "Exception", "java.", "select ", "hibernate");
    }

    private static String now(Caller reader, String path) {
        Response answer = reader.request().get(path).then().statusCode(200).extract().response();
        return answer.header("ETag") + " " + answer.asString();
    }
}
