package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class ServiceLevelsComponentTest {

    private static final String CALENDARS = "/api/v1/business-calendars";
    private static final String LEVELS = "/api/v1/service-levels";
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;

    @BeforeEach
    void anOffice() {
        office = new Office();
    }

    private Map<String, Object> calendar(String name) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", office.name(name));
        body.put("timeZone", "Asia/Kolkata");
        body.put(
                "hours",
                List.of(
                        Map.of("day", "TUESDAY", "opens", "13:00:00", "closes", "18:00:00"),
                        Map.of("day", "TUESDAY", "opens", "09:00:00", "closes", "12:30:00"),
                        Map.of("day", "MONDAY", "opens", "22:00:00")));
        body.put(
                "holidays",
                List.of(
                        Map.of("day", "2027-10-29", "name", "दिवाली"),
                        Map.of("day", "2027-01-26", "name", "Republic Day")));
        return body;
    }

    private String added(Map<String, Object> calendar) {
        return Office.administrator()
                .body(calendar)
                .post(CALENDARS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response change(String location, String body) {
        String etag = Office.administrator().get(location).header("ETag");
        return Office.administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(location);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Map<String, Object> level() {
        Map<String, Object> body = new HashMap<>();
        body.put("tier", "MAJOR");
        body.put("severity", "CRITICAL");
        body.put("firstResponse", "PT1H");
        body.put("resolution", "PT8H30M");
        body.put("calendarId", id(added(calendar("Office " + UUID.randomUUID()))));
        return body;
    }

    private static Response post(Map<String, Object> level) {
        return Office.administrator().body(level).post(LEVELS);
    }

    @Test
    void aCalendarIsShownInTheOrderOfTheWeek() {
        String location = added(calendar("Mumbai"));
        office.person("Asha", "account-manager", office.territory("East", ""))
                .asks()
                .get(location)
                .then()
                .statusCode(200)
                .body("name", equalTo(office.name("Mumbai")), "timeZone", equalTo("Asia/Kolkata"))
                .body("hours.day", contains("MONDAY", "TUESDAY", "TUESDAY"))
                .body("hours.opens", contains("22:00:00", "09:00:00", "13:00:00"))
                .body("hours[0].closes", nullValue(), "hours[1].closes", equalTo("12:30:00"))
                .body("holidays.day", contains("2027-01-26", "2027-10-29"))
                .body("holidays[1].name", equalTo("दिवाली"));
        Office.administrator()
                .queryParam("name", office.name("Mumbai"))
                .get(CALENDARS)
                .then()
                .body("items.id", contains(id(location)));
    }

    @Test
    void aCalendarIsChanged() {
        String location = added(calendar("Mumbai"));
        change(
                        location,
                        "{\"timeZone\":\"Europe/Berlin\",\"hours\":[{\"day\":\"MONDAY\","
                                + "\"opens\":\"08:00:00\"}],\"holidays\":null}")
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("hours.day", contains("MONDAY"), "hours.opens", contains("08:00:00"))
                .body("holidays.size()", equalTo(0));
        long version = Office.administrator().get(location).jsonPath().getLong("version");
        change(location, "{\"timeZone\":\"Europe/Berlin\"}")
                .then()
                .statusCode(200)
                .body("version", equalTo((int) version));
        Office.administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"timeZone\":\"UTC\"}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        Office.administrator().get(location).then().body("timeZone", equalTo("Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|null|/name",
                "name|\" x\"|/name",
                "timeZone|\"Mars/Base\"|/timeZone",
                "hours|[]|/hours",
                "hours|[{\"day\":\"MONDAY\"}]|/hours/0/opens",
                "hours|[{\"day\":\"SOMEDAY\",\"opens\":\"09:00:00\"}]|/hours/0/day",
                "hours|[{\"day\":\"MONDAY\",\"opens\":\"25:00\"}]|/hours/0/opens",
                "hours|[{\"day\":\"MONDAY\",\"opens\":\"09:00:00\",\"closes\":\"09:00:00\"}]"
                        + "|/hours/0/closes",
                "hours|[{\"day\":\"MONDAY\",\"opens\":\"09:00:00\"},"
                        + "{\"day\":\"MONDAY\",\"opens\":\"20:00:00\"}]|/hours/1/opens",
                "holidays|[{\"day\":\"2027-02-30\",\"name\":\"x\"}]|/holidays/0/day",
                "holidays|[{\"day\":\"2027-02-01\"}]|/holidays/0/name",
                "holidays|[{\"day\":\"2027-02-01\",\"name\":\"x\"},"
                        + "{\"day\":\"2027-02-01\",\"name\":\"y\"}]|/holidays/1/day"
            })
    void aBadFieldOfACalendarIsNamed(String field, String value, String pointer) {
        long before = DATABASE.number("select count(*) from business_calendar");
        String name = field.equals("name") ? "" : "\"name\":\"%s\",".formatted(office.name("Bad"));
        String zone = field.equals("timeZone") ? "" : "\"timeZone\":\"UTC\",";
        String hours =
                field.equals("hours")
                        ? ""
                        : "\"hours\":[{\"day\":\"MONDAY\",\"opens\":\"09:00:00\"}],";
        Office.administrator()
                .body("{%s%s%s\"%s\":%s}".formatted(name, zone, hours, field, value))
                .post(CALENDARS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(DATABASE.number("select count(*) from business_calendar")).isEqualTo(before);
    }

    @Test
    void namesOfCalendarsAreUnique() {
        added(calendar("Once"));
        String other = added(calendar("Other"));
        Office.administrator()
                .body(calendar("Once"))
                .post(CALENDARS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/name"));
        change(other, "{\"name\":\"%s\"}".formatted(office.name("Once")))
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/name"));
        Office.administrator().get(other).then().body("name", equalTo(office.name("Other")));
    }

    @Test
    void anotherPromiseReplacesTheOneInForce() {
        String first = post(level()).then().statusCode(201).extract().header("Location");
        Map<String, Object> next = level();
        next.put("firstResponse", "PT30M");
        String second =
                post(next)
                        .then()
                        .statusCode(201)
                        .body("firstResponse", equalTo("PT30M"), "resolution", equalTo("PT8H30M"))
                        .body("endedAt", nullValue())
                        .extract()
                        .header("Location");

        Office.administrator().get(first).then().body("endedAt", notNullValue());
        Office.auditor()
                .get(LEVELS + "?tier=MAJOR&severity=CRITICAL&endedAt[null]=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(id(second)));
        Office.administrator()
                .header("If-Match", Office.administrator().get(second).header("ETag"))
                .body("{}")
                .post(second + "/end")
                .then()
                .statusCode(200)
                .body("endedAt", notNullValue());
        Office.administrator()
                .header("If-Match", Office.administrator().get(second).header("ETag"))
                .body("{}")
                .post(second + "/end")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void twoAtOnceLeaveOneInForce() throws Exception {
        List<Callable<Integer>> posts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<String, Object> body = level();
            body.put("tier", "KEY");
            body.put("severity", "LOW");
            posts.add(() -> post(body).statusCode());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> one : threads.invokeAll(posts)) {
                assertThat(one.get()).isIn(201, 409);
            }
        }
        assertThat(
                        DATABASE.number(
                                "select count(*) from service_level where tier = 'KEY' and severity"
                                        + " = 'LOW' and ended_at is null"))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tier|null|/tier",
                "tier|\"GOLD\"|/tier",
                "severity|\"BAD\"|/severity",
                "firstResponse|null|/firstResponse",
                "firstResponse|\"PT0S\"|/firstResponse",
                "firstResponse|\"PT90S\"|/firstResponse",
                "firstResponse|\"four hours\"|/firstResponse",
                "firstResponse|3600|/firstResponse",
                "firstResponse|\"PT9H\"|/resolution",
                "resolution|\"-PT1H\"|/resolution",
                "resolution|\"PT10001H\"|/resolution",
                "calendarId|null|/calendarId",
                "calendarId|\"00000000-0000-7000-8000-000000000000\"|/calendarId"
            })
    void aBadFieldOfAPromiseIsNamed(String field, String value, String pointer) {
        Map<String, Object> body = level();
        long before = DATABASE.number("select count(*) from service_level");
        body.remove(field);
        String rest =
                body.entrySet().stream()
                        .map(e -> ",\"%s\":\"%s\"".formatted(e.getKey(), e.getValue()))
                        .reduce("", String::concat);
        Office.administrator()
                .body("{\"%s\":%s%s}".formatted(field, value, rest))
                .post(LEVELS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(DATABASE.number("select count(*) from service_level")).isEqualTo(before);
    }

    @Test
    void onlyAdministratorsPromise() {
        Map<String, Object> body = level();
        long before = DATABASE.number("select count(*) from service_level");
        var head = office.person("Head", "sales-head", office.territory("East", ""));
        head.asks().body(body).post(LEVELS).then().spec(problem(ProblemType.FORBIDDEN));
        head.asks()
                .body(calendar("Mine"))
                .post(CALENDARS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(DATABASE.number("select count(*) from service_level")).isEqualTo(before);
        Office.administrator()
                .get(LEVELS + "/" + NOBODY)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        head.asks().get(CALENDARS).then().statusCode(200).body("items.version", hasItem(0));
    }
}
