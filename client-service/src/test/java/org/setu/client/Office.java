package org.setu.client;

import static org.setu.platform.testing.Tokens.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Territories and staff for one test, made through the API by an administrator. */
public final class Office {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** A person with a login. */
    public record Person(String id, String login, String[] roles) {

        /** A request with his token. */
        public RequestSpecification asks() {
            return as(login, roles);
        }

        /** A PATCH with the version that he has seen. */
        public Response patches(String location, String etag, String body) {
            return asks().contentType("application/merge-patch+json")
                    .header("If-Match", etag)
                    .body(body)
                    .patch(location);
        }

        /** A PATCH with the current version. */
        public Response changes(String location, String body) {
            return patches(location, seen(location), body);
        }

        /** A POSTed transition with the current version. */
        public Response orders(String location, Object body) {
            String resource = location.substring(0, location.lastIndexOf('/'));
            return asks().header("If-Match", seen(resource)).body(body).post(location);
        }

        /** The version that he sees; some version of what he does not see. */
        private String seen(String location) {
            String etag = asks().get(location).header("ETag");
            return etag == null ? "\"0\"" : etag;
        }
    }

    /** An administrator without a staff record. */
    public static RequestSpecification administrator() {
        return as("admin-login", "administrator");
    }

    /** A data steward without a staff record. */
    public static RequestSpecification steward() {
        return as("steward-login", "data-steward");
    }

    /** An auditor without a staff record. */
    public static RequestSpecification auditor() {
        return as("auditor-login", "auditor");
    }

    /** A name that no other test uses. */
    public String name(String text) {
        return text + " " + mark;
    }

    /** Adds a territory; returns its id. */
    public String territory(String name, String parent) {
        return id(
                administrator()
                        .body(
                                parent.isEmpty()
                                        ? Map.of("name", name(name))
                                        : Map.of("name", name(name), "parentId", parent))
                        .post("/api/v1/territories"));
    }

    /** Adds a person with one role who serves a territory. */
    public Person person(String name, String role, String territory) {
        String login = name + "-" + mark + "-" + COUNT.incrementAndGet();
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("name", name(name));
        body.put("roles", List.of(role));
        body.put("keycloakSubject", login);
        if (!territory.isEmpty()) {
            body.put("territoryId", territory);
        }
        String id = id(administrator().body(body).post("/api/v1/staff"));
        return new Person(id, login, new String[] {role});
    }

    /** The id in a 201. */
    public static String id(Response created) {
        created.then().statusCode(201);
        return created.jsonPath().getString("id");
    }
}
