package org.setu.deal.imports;

import static org.setu.platform.testing.Tokens.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** An import as a data steward does it over the API. */
public final class ImportCalls {

    private ImportCalls() {}

    public static RequestSpecification steward() {
        return as("steward", "data-steward");
    }

    /** Describes the import, sends the file and checks it; gives its address. */
    public static String checked(Map<String, Object> description, String csv) {
        Response created = steward().body(description).post("/api/v1/deal-imports");
        created.then().statusCode(201);
        String location = created.header("Location");
        steward()
                .contentType("text/csv; charset=utf-8")
                .header("If-Match", etag(location))
                .body(csv)
                .put(location + "/content")
                .then()
                .statusCode(200);
        order(location, "check", "CHECKED");
        return location;
    }

    public static void commit(String location) {
        order(location, "commit", "COMMITTED");
    }

    public static void rollBack(String location) {
        order(location, "rollback", "ROLLED_BACK");
    }

    private static void order(String location, String order, String end) {
        steward()
                .header("If-Match", etag(location))
                .post(location + "/" + order)
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> end.equals(steward().get(location).jsonPath().getString("state")));
    }

    private static String etag(String location) {
        return steward().get(location).header("ETag");
    }
}
