package org.setu.client;

import static org.hamcrest.Matchers.equalTo;
import static org.setu.client.Office.administrator;
import static org.setu.client.Office.steward;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** The steps of an import, as those who keep the data of the company take them. */
final class ImportSteps {

    private ImportSteps() {}

    /** Uploads, checks and commits. */
    static String run(Map<String, Object> description, String file) {
        String location = checked(description, file);
        order(location, "commit");
        awaitState(location, "COMMITTED");
        return location;
    }

    /** Goes no further than the dry run. */
    static String checked(Map<String, Object> description, String file) {
        Response described = runner(description).body(description).post("/api/v1/imports");
        String location = "/api/v1/imports/" + Office.id(described);
        runner(description)
                .contentType("text/csv")
                .header("If-Match", described.header("ETag"))
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put(location + "/content")
                .then()
                .statusCode(200);
        order(location, "check");
        awaitState(location, "CHECKED");
        return location;
    }

    /** Staff are the administrator's; the rest is none of his business. */
    private static RequestSpecification runner(Map<String, Object> description) {
        return "staff".equals(description.get("kind")) ? administrator() : steward();
    }

    /** Gives an order to it, such as commit. */
    static void order(String location, String order) {
        runner(Map.of("kind", steward().get(location).path("kind")))
                .header("If-Match", steward().get(location).header("ETag"))
                .post(location + "/" + order)
                .then()
                .statusCode(200);
    }

    /** Waits until it is in this state. */
    static void awaitState(String location, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> steward().get(location).then().body("state", equalTo(state)));
    }
}
