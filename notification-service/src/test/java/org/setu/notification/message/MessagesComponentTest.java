package org.setu.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.notification.World.notice;
import static org.setu.platform.problem.ProblemType.FORBIDDEN;
import static org.setu.platform.problem.ProblemType.ILLEGAL_TRANSITION;
import static org.setu.platform.problem.ProblemType.INVALID_INPUT;
import static org.setu.platform.problem.ProblemType.NOT_FOUND;
import static org.setu.platform.problem.ProblemType.PRECONDITION_FAILED;
import static org.setu.platform.problem.ProblemType.PRECONDITION_REQUIRED;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.notification.World;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.id.Ids;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
class MessagesComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("notification");
    private static final String MESSAGES = "/api/v1/messages";
    private static final String MANAGER = "account-manager";

    @Inject World world;

    private final String name = "m-" + UUID.randomUUID();
    private final String stranger = "s-" + name;
    private UUID manager = Ids.next();
    private UUID account = Ids.next();
    private UUID contact = Ids.next();

    @BeforeEach
    void anAccountWithAContact() {
        manager = world.person(name, MANAGER);
        world.person(stranger, MANAGER);
        account = world.account("en", manager);
        contact = world.contact(name, name + "@example.org", "en");
    }

    @Test
    void whoSeesTheAccountSeesWhatBecameOfItsMessagesAndNotWhatTheySay() {
        UUID event =
                take(
                        notice(
                                RecipientKind.CONTACT,
                                contact,
                                "quote-sent",
                                account,
                                null,
                                Map.of("by", "Somebody secret")));
        String message = accepted(event);
        Response one = as(name, MANAGER).get(MESSAGES + "/" + message);
        one.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("ACCEPTED"))
                .body("recipient.address", equalTo(name + "@example.org"))
                .body("history[0].phase", equalTo("HANDED_OVER"))
                .body("history[0].replyCode", equalTo(250))
                .body("createdBy", equalTo("p:somebody"))
                .body("resendOf", nullValue());
        assertThat(one.asString()).doesNotContain("Somebody secret", "we have an offer");
        for (String query :
                List.of(
                        "recipientId=" + contact,
                        "accountId=" + account,
                        "noticeId=" + event,
                        "accountId=" + account + "&state=ACCEPTED&channel=EMAIL&topic=quote-sent",
                        "accountId=" + account + "&createdAt[gte]=2020-01-01T00:00:00Z")) {
            as(name, MANAGER)
                    .get(MESSAGES + "?" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(message)));
        }
        as(stranger, MANAGER)
                .get(MESSAGES + "?accountId=" + account)
                .then()
                .body("items", hasSize(0));
        as(stranger, MANAGER).get(MESSAGES + "/" + message).then().spec(problem(NOT_FOUND));
        as("auditor-" + name, "auditor").get(MESSAGES + "/" + message).then().statusCode(200);
        as(name, MANAGER)
                .get(MESSAGES + "?state=FLYING")
                .then()
                .spec(problemIn(INVALID_INPUT, "state"));
    }

    @Test
    void whatComesBeforeTheGrantsOfItsAccountIsSentAndSeenLater() {
        UUID unknown = Ids.next();
        UUID event =
                take(notice(RecipientKind.CONTACT, contact, "quote-sent", unknown, null, Map.of()));
        String message = accepted(event);
        as(name, MANAGER).get(MESSAGES + "/" + message).then().spec(problem(NOT_FOUND));
        as("auditor-" + name, "auditor").get(MESSAGES + "/" + message).then().statusCode(200);
    }

    @Test
    void aMessageWithoutAnAccountIsItsRecipients() {
        UUID event = take(notice(RecipientKind.STAFF, manager, "deal-won"));
        as(name, MANAGER)
                .get(MESSAGES + "?noticeId=" + event)
                .then()
                .body("items.channel", hasItem("EMAIL"))
                .body("items.channel", hasItem("IN_APP"));
        as(stranger, MANAGER).get(MESSAGES + "?noticeId=" + event).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOUNCED", "DEAD", "UNKNOWN"})
    void aHumanMaySendAgainWhatDidNotArriveOnce(String state) {
        String old = ended(state);
        Response seen = as(name, MANAGER).get(MESSAGES + "/" + old);
        Response again =
                as(name, MANAGER)
                        .header("If-Match", seen.header("ETag"))
                        .header("Idempotency-Key", name)
                        .post(MESSAGES + "/" + old + "/resend");
        again.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("resendOf", equalTo(old))
                .body("createdBy", equalTo("p:" + manager));
        String next = again.path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        "ACCEPTED"
                                .equals(
                                        as(name, MANAGER)
                                                .get(MESSAGES + "/" + next)
                                                .path("state")));
        Response after = as(name, MANAGER).get(MESSAGES + "/" + old);
        after.then().body("state", equalTo(state)).body("resentAs", equalTo(next));
        as(name, MANAGER)
                .header("If-Match", after.header("ETag"))
                .post(MESSAGES + "/" + old + "/resend")
                .then()
                .statusCode(409);
        assertThat(
                        DATABASE.number(
                                "select count(*) from message where resend_of = ?",
                                UUID.fromString(old)))
                .isEqualTo(1);
    }

    @Test
    void whatArrivedIsNotSentAgainAndNobodyElseDecides() {
        String arrived =
                accepted(
                        take(
                                notice(
                                        RecipientKind.CONTACT,
                                        contact,
                                        "quote-sent",
                                        account,
                                        null,
                                        Map.of())));
        as(name, MANAGER)
                .header("If-Match", as(name, MANAGER).get(MESSAGES + "/" + arrived).header("ETag"))
                .post(MESSAGES + "/" + arrived + "/resend")
                .then()
                .spec(problem(ILLEGAL_TRANSITION));
        String lost = ended("UNKNOWN");
        String path = MESSAGES + "/" + lost + "/resend";
        as(name, MANAGER).post(path).then().spec(problem(PRECONDITION_REQUIRED));
        as(name, MANAGER)
                .header("If-Match", "\"999\"")
                .post(path)
                .then()
                .spec(problem(PRECONDITION_FAILED));
        as(stranger, MANAGER).header("If-Match", "*").post(path).then().spec(problem(NOT_FOUND));
        as("auditor-" + name, "auditor")
                .header("If-Match", "*")
                .post(path)
                .then()
                .spec(problem(FORBIDDEN));
        as(name, "partner").get(MESSAGES).then().spec(problem(FORBIDDEN));
        assertThat(
                        DATABASE.number(
                                "select count(*) from message where resend_of in (?, ?)",
                                UUID.fromString(arrived),
                                UUID.fromString(lost)))
                .isZero();
    }

    private UUID take(org.setu.notification.notice.Notice notice) {
        return world.take(notice);
    }

    private String accepted(UUID event) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        DATABASE.number(
                                        "select count(*) from message where notice_id = ? and channel ="
                                                + " 'EMAIL' and state = 'ACCEPTED'",
                                        event)
                                == 1);
        return mail(event);
    }

    /** A message that ended so, as the senders leave it. */
    private String ended(String state) {
        UUID nobody = Ids.next();
        UUID event =
                take(notice(RecipientKind.CONTACT, nobody, "quote-sent", account, null, Map.of()));
        String message = mail(event);
        DATABASE.execute(
                "update message set state = ?, attempts = 1, version = version + 1 where id = ?",
                state,
                UUID.fromString(message));
        world.contact(nobody, name, "again-" + name + "@example.org", "en", false);
        return message;
    }

    private static String mail(UUID event) {
        return String.valueOf(
                DATABASE.rows(
                                "select id from message where notice_id = ? and channel = 'EMAIL'"
                                        + " and resend_of is null",
                                event)
                        .getFirst()
                        .get("id"));
    }
}
