package org.setu.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.notification.World.notice;
import static org.setu.platform.problem.ProblemType.FORBIDDEN;
import static org.setu.platform.problem.ProblemType.INVALID_INPUT;
import static org.setu.platform.problem.ProblemType.NOT_FOUND;
import static org.setu.platform.problem.ProblemType.UNAUTHENTICATED;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.notification.World;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.id.Ids;

@QuarkusTest
class InboxComponentTest {

    private static final String INBOX = "/api/v1/inbox";
    private static final String MANAGER = "account-manager";

    @Inject World world;

    private final String name = "i-" + UUID.randomUUID();
    private UUID person = Ids.next();

    @BeforeEach
    void threeEntries() {
        person = world.person(name, MANAGER);
        world.take(notice(RecipientKind.STAFF, person, "approval-asked"));
        world.take(notice(RecipientKind.STAFF, person, "deal-won"));
        world.take(notice(RecipientKind.STAFF, person, "order-late"));
    }

    @Test
    void theNewestComesFirstAndPagesGoOn() {
        var first = as(name, MANAGER).queryParam("limit", 2).queryParam("count", true).get(INBOX);
        first.then()
                .statusCode(200)
                .body("items.topic", equalTo(List.of("order-late", "deal-won")))
                .body("items[0].title", equalTo("Order is late: Q-2026-000123"))
                .body("items[0].link", equalTo("/app/quotes/1"))
                .body("items[0].about.number", equalTo("Q-2026-000123"))
                .body("items[0].readAt", nullValue())
                .body("total", equalTo(3));
        as(name, MANAGER)
                .queryParam("limit", 2)
                .queryParam("after", first.<String>path("next"))
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("items.topic", equalTo(List.of("approval-asked")))
                .body("next", nullValue());
    }

    @Test
    void readingIsRememberedAndRepeatsChangeNothing() {
        String id = as(name, MANAGER).get(INBOX).path("items[0].id");
        String readAt =
                as(name, MANAGER)
                        .post(INBOX + "/" + id + "/read")
                        .then()
                        .statusCode(200)
                        .header("ETag", notNullValue())
                        .body("readAt", notNullValue())
                        .extract()
                        .path("readAt");
        as(name, MANAGER)
                .post(INBOX + "/" + id + "/read")
                .then()
                .statusCode(200)
                .body("readAt", equalTo(readAt));
        as(name, MANAGER)
                .get(INBOX + "/" + id)
                .then()
                .statusCode(200)
                .body("readAt", equalTo(readAt));
        as(name, MANAGER)
                .queryParam("unread", true)
                .get(INBOX)
                .then()
                .body("items.id", not(hasItem(id)))
                .body("items", hasSize(2));
        as(name, MANAGER).queryParam("unread", false).get(INBOX).then().body("items", hasSize(1));
        as(name, MANAGER).get(INBOX + "/count").then().statusCode(200).body("unread", equalTo(2));
    }

    @Test
    void allThatWasSeenIsReadAndWhatCameLaterIsNot() {
        int latest = as(name, MANAGER).get(INBOX + "/count").path("latest");
        world.take(notice(RecipientKind.STAFF, person, "quote-accepted"));
        as(name, MANAGER)
                .body("{\"upTo\":" + latest + "}")
                .post(INBOX + "/read-all")
                .then()
                .statusCode(200)
                .body("read", equalTo(3));
        as(name, MANAGER)
                .queryParam("unread", true)
                .get(INBOX)
                .then()
                .body("items.topic", equalTo(List.of("quote-accepted")));
    }

    @Test
    void readingAllAgainWithItsKeyIsAnsweredAsBefore() {
        int latest = as(name, MANAGER).get(INBOX + "/count").path("latest");
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            as(name, MANAGER)
                    .header("Idempotency-Key", key)
                    .body("{\"upTo\":" + latest + "}")
                    .post(INBOX + "/read-all")
                    .then()
                    .statusCode(200)
                    .body("read", equalTo(3));
        }
        assertThat(as(name, MANAGER).get(INBOX + "/count").<Integer>path("unread")).isZero();
    }

    @Test
    void wrongRequestsNameTheField() {
        as(name, MANAGER)
                .queryParam("unread", "maybe")
                .get(INBOX)
                .then()
                .spec(problemIn(INVALID_INPUT, "unread"));
        as(name, MANAGER).queryParam("x", 1).get(INBOX).then().spec(problemIn(INVALID_INPUT, "x"));
        as(name, MANAGER)
                .body("{}")
                .post(INBOX + "/read-all")
                .then()
                .spec(problemAt(INVALID_INPUT, "/upTo"));
        as(name, MANAGER)
                .body("{\"upTo\":0}")
                .post(INBOX + "/read-all")
                .then()
                .spec(problemAt(INVALID_INPUT, "/upTo"));
        assertThat(as(name, MANAGER).get(INBOX + "/count").<Integer>path("unread")).isEqualTo(3);
    }

    @Test
    void anInboxIsItsOwnersAlone() {
        String id = as(name, MANAGER).get(INBOX).path("items[0].id");
        for (String role : List.of("sales-head", "auditor", "administrator", "partner")) {
            String stranger = role + "-" + name;
            world.person(stranger, role);
            as(stranger, role).get(INBOX).then().statusCode(200).body("items", hasSize(0));
            as(stranger, role).get(INBOX + "/" + id).then().spec(problem(NOT_FOUND));
            as(stranger, role).post(INBOX + "/" + id + "/read").then().spec(problem(NOT_FOUND));
            as(stranger, role)
                    .body("{\"upTo\":999999999}")
                    .post(INBOX + "/read-all")
                    .then()
                    .body("read", equalTo(0));
        }
        assertThat(as(name, MANAGER).get(INBOX + "/count").<Integer>path("unread")).isEqualTo(3);
    }

    @Test
    void theDeputySeesTheInboxOfThePersonHeRepresents() {
        String deputy = "deputy-" + name;
        world.deputy(deputy, MANAGER, person);
        as(deputy, MANAGER).get(INBOX).then().statusCode(200).body("items", hasSize(0));
        as(deputy, MANAGER)
                .header("Setu-Acting-For", person.toString())
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        as("nobody-" + name, MANAGER)
                .header("Setu-Acting-For", person.toString())
                .get(INBOX)
                .then()
                .spec(problem(FORBIDDEN));
    }

    @Test
    void whoIsNotLoggedInOrNotLinkedHasNone() {
        for (String path : List.of("", "/count", "/stream", "/preferences")) {
            RestAssured.get(INBOX + path).then().spec(problem(UNAUTHENTICATED));
            as("unlinked-" + name, MANAGER).get(INBOX + path).then().spec(problem(FORBIDDEN));
            as(name).get(INBOX + path).then().spec(problem(FORBIDDEN));
        }
    }
}
