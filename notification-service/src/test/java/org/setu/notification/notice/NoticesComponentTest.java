package org.setu.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.notification.World.notice;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.id.Ids;
import org.setu.platform.testing.KafkaRecords;

@QuarkusTest
class NoticesComponentTest extends NoticeTest {

    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    @ParameterizedTest
    @ValueSource(strings = {"client", "deal", "contract"})
    void theExampleOfEveryServiceBecomesAMail(String service) {
        String type = "org.setu." + service + ".notice.v1";
        JsonNode example = Objects.requireNonNull(schemas.example(type)).deepCopy();
        ObjectNode recipient = (ObjectNode) example.get("recipient");
        recipient.put("id", Ids.next().toString()).put("email", name + "@example.org");
        ((ObjectNode) example).remove("expiresAt");
        UUID event = Ids.next();
        send("setu." + service + ".notice", type, event, recipient.get("id").asText(), example);
        Map<String, @Nullable Object> mail = mail(event);
        assertThat(mail.get("topic")).isEqualTo(example.get("topic").asText());
        assertThat(mail.get("notice_source")).isEqualTo(service);
        assertThat(mail.get("address")).isEqualTo(name + "@example.org");
        awaitState(event, "ACCEPTED");
        // Delivered twice, done once.
        send("setu." + service + ".notice", type, event, recipient.get("id").asText(), example);
        UUID next = Ids.next();
        send("setu." + service + ".notice", type, next, recipient.get("id").asText(), example);
        mail(next);
        assertThat(count(event, "EMAIL")).isEqualTo(1);
    }

    @Test
    void theReadModelsComeFromTheTopics() {
        UUID contact = Ids.next();
        UUID login = Ids.next();
        UUID account = Ids.next();
        sendState(
                "contact",
                contact,
                mapper.createObjectNode()
                        .put("id", contact.toString())
                        .put("version", 0)
                        .put("givenName", "Asha")
                        .put("language", "hi")
                        .put("synthetic", false)
                        .put("archived", false)
                        .set("emails", mapper.createArrayNode().add(name + "@example.org")));
        sendState(
                "staff",
                login,
                mapper.createObjectNode()
                        .put("id", login.toString())
                        .put("version", 0)
                        .put("name", name)
                        .put("email", "staff-" + name + "@example.org")
                        .put("active", true));
        sendState(
                "account",
                account,
                mapper.createObjectNode()
                        .put("id", account.toString())
                        .put("version", 0)
                        .put("language", "ru"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        DATABASE.number(
                                        "select (select count(*) from contact where id = ?) + (select"
                                                + " count(*) from login where id = ?) + (select"
                                                + " count(*) from account where id = ?)",
                                        contact,
                                        login,
                                        account)
                                == 3);
        UUID toContact =
                world.take(
                        notice(
                                RecipientKind.CONTACT,
                                contact,
                                "quote-sent",
                                account,
                                null,
                                Map.of()));
        UUID toStaff =
                world.take(notice(RecipientKind.STAFF, login, "deal-won", account, null, Map.of()));
        assertThat(mail(toContact).get("language")).isEqualTo("HI");
        assertThat(mail(toContact).get("address")).isEqualTo(name + "@example.org");
        // Nobody says which language the person speaks: the account's.
        assertThat(mail(toStaff).get("language")).isEqualTo("RU");
        assertThat(count(toStaff, "IN_APP")).isEqualTo(1);
        assertThat(count(toContact, "IN_APP")).isZero();
    }

    @Test
    void aPartnersLoginsSeeWhatTheirContactIsToldAndNoSecrets() {
        UUID account = world.account("en");
        UUID contact = world.contact(name, name + "@example.org", "ru");
        UUID person = world.partner("p-" + name, account, contact);
        UUID system = world.partner("s-" + name, account, null);
        UUID colleague = world.partner("c-" + name, account, Ids.next());
        UUID stranger = world.partner("x-" + name, world.account("en"), contact);
        UUID event =
                world.take(
                        notice(
                                RecipientKind.CONTACT,
                                contact,
                                "quote-sent",
                                account,
                                null,
                                Map.of()));
        assertThat(inboxesOf(event)).containsExactlyInAnyOrder(person, system);
        for (String login : List.of("p-" + name, "s-" + name)) {
            as(login, "partner").get("/api/v1/inbox").then().body("items", hasSize(1));
            as(login, "partner").get("/api/v1/inbox/count").then().body("unread", equalTo(1));
        }
        as("c-" + name, "partner").get("/api/v1/inbox").then().body("items", hasSize(0));
        UUID secret =
                world.take(
                        notice(
                                RecipientKind.CONTACT,
                                contact,
                                "partner-invited",
                                account,
                                null,
                                Map.of("link", "https://setu.example/confirm?token=once")));
        assertThat(inboxesOf(secret)).isEmpty();
        awaitState(secret, "ACCEPTED");
        assertThat(inboxesOf(event)).doesNotContain(colleague, stranger);
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where changes::text like '%once%'"))
                .isZero();
        assertThat(
                        DATABASE.number(
                                "select count(*) from message_content where data::text like"
                                        + " '%token=once%'"))
                .isZero();
    }

    @Test
    void anUnknownTopicIsDeliveredInGeneralWords() {
        UUID person = world.person(name, "account-manager");
        UUID event = world.take(notice(RecipientKind.STAFF, person, "moon-landing"));
        awaitState(event, "ACCEPTED");
        assertThat(inboxesOf(event)).containsExactly(person);
    }

    private static List<UUID> inboxesOf(UUID event) {
        return DATABASE
                .rows(
                        "select e.recipient_id from inbox_entry e join message m using (id) where"
                                + " m.notice_id = ?",
                        event)
                .stream()
                .map(row -> (UUID) Objects.requireNonNull(row.get("recipient_id")))
                .toList();
    }

    private static void sendState(String what, UUID id, JsonNode body) {
        send(
                "setu.client." + what,
                "org.setu.client." + what + ".v1",
                Ids.next(),
                id.toString(),
                body);
    }

    private static void send(String topic, String type, UUID event, String key, JsonNode body) {
        KafkaRecords.send(
                topic,
                key,
                body.toString(),
                Map.of(
                        "ce_id", event.toString(),
                        "ce_source", "/setu/test",
                        "ce_type", type,
                        "ce_subject", key,
                        "ce_time", "2026-11-20T10:00:00Z",
                        "ce_specversion", "1.0",
                        "content-type", "application/json",
                        "aggregateversion", "0"));
    }
}
