package org.setu.system.stack;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who uses the public API through the gateway. */
public record Caller(String username) {

    public static final Caller STEWARD = new Caller("steward");
    public static final Caller ADMINISTRATOR = new Caller("admin");
    public static final Caller AUDITOR = new Caller("auditor");

    private static final Map<String, String> STAFF_IDS = new ConcurrentHashMap<>();

    /** A staff member of the demonstration data, by full name. */
    public static Caller named(String name) {
        return new Caller(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'));
    }

    public static RequestSpecification nobody() {
        return given().baseUri(TestStack.get().gateway() + "/api/v1").urlEncodingEnabled(true);
    }

    public RequestSpecification request() {
        return nobody().auth().preemptive().oauth2(TestStack.get().token(username));
    }

    public JsonPath get(String path) {
        return request().get(path).then().statusCode(200).extract().jsonPath();
    }

    public int status(String path) {
        return request().get(path).statusCode();
    }

    public Response post(String path, Object body) {
        return request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /** Creates something and returns its representation. */
    public JsonPath create(String path, Object body) {
        return post(path, body).then().statusCode(201).extract().jsonPath();
    }

    public Response patch(String path, String etag, Map<String, ?> body) {
        return request()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(path);
    }

    public Response order(String path, String etag, Object body) {
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .post(path);
    }

    public String etag(String path) {
        return request().get(path).then().statusCode(200).extract().header("ETag");
    }

    /** How many there are for this caller in a list, counted exactly below 10,000. */
    public int count(String path) {
        return get(path + (path.contains("?") ? "&" : "?") + "limit=1&count=true").getInt("total");
    }

    public List<Map<String, Object>> items(String path) {
        return get(path).getList("items");
    }

    /** The staff id of this caller, asked for once. */
    public String staffId() {
        return STAFF_IDS.computeIfAbsent(username, _ -> get("/staff/me").getString("staff.id"));
    }
}
