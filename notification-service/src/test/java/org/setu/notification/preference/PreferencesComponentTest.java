package org.setu.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.setu.notification.World.notice;
import static org.setu.platform.problem.ProblemType.INVALID_INPUT;
import static org.setu.platform.problem.ProblemType.NOT_FOUND;
import static org.setu.platform.problem.ProblemType.PRECONDITION_FAILED;
import static org.setu.platform.problem.ProblemType.PRECONDITION_REQUIRED;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.notification.World;
import org.setu.notification.preference.UnsubscribeLinks.Unsubscription;
import org.setu.notification.recipient.RecipientKind;
import org.setu.notification.topic.Language;
import org.setu.platform.id.Ids;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
class PreferencesComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("notification");
    private static final String PREFERENCES = "/api/v1/inbox/preferences";
    private static final String MANAGER = "account-manager";

    @Inject World world;
    @Inject UnsubscribeLinks links;

    private final String name = "w-" + UUID.randomUUID();
    private UUID person = Ids.next();

    @BeforeEach
    void somebody() {
        person = world.person(name, MANAGER);
    }

    @Test
    void everythingIsWantedUntilSomebodySaysOtherwise() {
        Response before = as(name, MANAGER).get(PREFERENCES);
        before.then()
                .statusCode(200)
                .body("topics.find { it.topic == 'deal-won' }.email", equalTo(true))
                .body("topics.find { it.topic == 'contract-signed' }.fixed", equalTo(true));
        as(name, MANAGER)
                .header("If-Match", before.header("ETag"))
                .body(off("deal-won", true, false))
                .put(PREFERENCES)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before.header("ETag"))))
                .body("topics.find { it.topic == 'deal-won' }.email", equalTo(false))
                .body("topics.find { it.topic == 'deal-won' }.inApp", equalTo(true));
        UUID event = world.take(notice(RecipientKind.STAFF, person, "deal-won"));
        assertThat(states(event)).isEqualTo(Map.of("EMAIL", "SUPPRESSED", "IN_APP", "DELIVERED"));
        // With the present version, and everything is wanted again.
        as(name, MANAGER)
                .header("If-Match", as(name, MANAGER).get(PREFERENCES).header("ETag"))
                .body(off("deal-won", false, true))
                .put(PREFERENCES)
                .then()
                .statusCode(200);
        UUID next = world.take(notice(RecipientKind.STAFF, person, "deal-won"));
        assertThat(states(next).get("IN_APP")).isEqualTo("SUPPRESSED");
        assertThat(states(next).get("EMAIL")).isNotEqualTo("SUPPRESSED");
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where entity = 'preferences' and"
                                        + " row_id = ? and actor = ?",
                                person.toString(),
                                "p:" + person))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "moon-landing,true,false,/topics/0/topic",
        "contract-signed,true,false,/topics/0/email",
        "contract-signed,false,true,/topics/0/inApp"
    })
    void whatCannotBeSwitchedOffIsRefused(String topic, boolean inApp, boolean email, String at) {
        as(name, MANAGER)
                .header("If-Match", "*")
                .body(off(topic, inApp, email))
                .put(PREFERENCES)
                .then()
                .spec(problemAt(INVALID_INPUT, at));
        assertThat(rows(person)).isZero();
    }

    @Test
    void aStaleOrIncompleteRequestChangesNothing() {
        as(name, MANAGER)
                .body(off("deal-won", true, false))
                .put(PREFERENCES)
                .then()
                .spec(problem(PRECONDITION_REQUIRED));
        as(name, MANAGER)
                .header("If-Match", "\"other\"")
                .body(off("deal-won", true, false))
                .put(PREFERENCES)
                .then()
                .spec(problem(PRECONDITION_FAILED));
        as(name, MANAGER)
                .header("If-Match", "*")
                .body("{\"topics\":[{\"topic\":\"deal-won\",\"email\":true}]}")
                .put(PREFERENCES)
                .then()
                .spec(problemAt(INVALID_INPUT, "/topics/0/inApp"));
        as(name, MANAGER)
                .header("If-Match", "*")
                .body(
                        Map.of(
                                "topics",
                                List.of(
                                        Map.of("topic", "deal-won", "inApp", true, "email", false),
                                        Map.of("topic", "deal-won", "inApp", true, "email", true))))
                .put(PREFERENCES)
                .then()
                .spec(problemAt(INVALID_INPUT, "/topics/1/topic"));
        assertThat(rows(person)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"EN,no longer want mails", "HI,ईमेल नहीं चाहते", "RU,Больше не присылать"})
    void theLinkOfAMailAsksFirstAndThenSwitchesItsTopicOff(Language language, String words) {
        UUID contact = world.contact(name, name + "@example.org", language.tag());
        String link = path(links.link(new Unsubscription(contact, "quote-accepted", language)));
        RestAssured.get(link)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString(words))
                .body(containsString("<form method=\"post\">"))
                .header("Referrer-Policy", "no-referrer");
        assertThat(rows(contact)).isZero();
        for (int i = 0; i < 2; i++) {
            // RFC 8058: the mail program sends the form by itself, maybe twice.
            RestAssured.given()
                    .contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .header("Idempotency-Key", "once")
                    .post(link)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(not(containsString("<form")));
        }
        UUID event = world.take(notice(RecipientKind.CONTACT, contact, "quote-accepted"));
        assertThat(states(event)).isEqualTo(Map.of("EMAIL", "SUPPRESSED"));
        UUID other = world.take(notice(RecipientKind.CONTACT, contact, "quote-rejected"));
        assertThat(states(other).get("EMAIL")).isNotEqualTo("SUPPRESSED");
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where entity = 'preferences' and"
                                        + " row_id = ? and actor = 'system:unsubscribe link'",
                                contact.toString()))
                .isEqualTo(1);
    }

    @Test
    void aLinkThatThisInstallationHasNotMadeIsNothing() {
        String link = path(links.link(new Unsubscription(person, "deal-won", Language.EN)));
        int place = link.length() - 60;
        String other = link.charAt(place) == 'A' ? "B" : "A";
        String tampered = link.substring(0, place) + other + link.substring(place + 1);
        for (String wrong : List.of(tampered, "/api/v1/unsubscribe/x", "/api/v1/unsubscribe/!!")) {
            RestAssured.get(wrong).then().spec(problem(NOT_FOUND));
            RestAssured.given()
                    .contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(wrong)
                    .then()
                    .spec(problem(NOT_FOUND));
        }
        assertThat(rows(person)).isZero();
    }

    @Test
    void anEssentialTopicStaysOnWhateverTheLinkSays() {
        UUID contact = world.contact(name, name + "@example.org", "en");
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .post(path(links.link(new Unsubscription(contact, "contract-signed", Language.EN))))
                .then()
                .statusCode(200);
        UUID event = world.take(notice(RecipientKind.CONTACT, contact, "contract-signed"));
        assertThat(states(event).get("EMAIL")).isNotEqualTo("SUPPRESSED");
    }

    private static String path(String link) {
        assertThat(link).startsWith("https://setu.example/api/v1/unsubscribe/");
        return link.substring("https://setu.example".length());
    }

    private static Map<String, Object> off(String topic, boolean inApp, boolean email) {
        return Map.of("topics", List.of(Map.of("topic", topic, "inApp", inApp, "email", email)));
    }

    private static long rows(UUID recipient) {
        return DATABASE.number("select count(*) from preferences where id = ?", recipient);
    }

    private static Map<String, String> states(UUID event) {
        return DATABASE
                .rows("select channel, state from message where notice_id = ?", event)
                .stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                row -> String.valueOf(row.get("channel")),
                                row -> String.valueOf(row.get("state"))));
    }
}
