package org.setu.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.setu.platform.testing.KafkaRecords.header;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.setu.platform.access.SystemWork;
import org.setu.platform.event.Causation;
import org.setu.platform.event.Event;
import org.setu.platform.event.EventHeaders;
import org.setu.platform.event.EventRefusedException;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.event.EventType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "sample"))
class OutboxComponentTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    @Inject ParcelWork work;
    @Inject Outbox outbox;
    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    @Test
    void anEventCarriesAllThatItsReadersNeed() throws Exception {
        Response created =
                as("petra", "account-manager").header("traceparent", TRACE).post("/api/v1/parcels");
        String id = created.path("id");
        ConsumerRecord<String, String> event = published(id, 1).getFirst();

        assertThat(event.key()).isEqualTo(id);
        assertThat(UUID.fromString(header(event, "ce_id")).version()).isEqualTo(7);
        assertThat(header(event, "ce_source")).isEqualTo("/setu/sample");
        assertThat(header(event, "ce_type")).isEqualTo("org.setu.sample.parcel-weighed.v1");
        assertThat(header(event, "ce_subject")).isEqualTo(id);
        assertThat(Instant.parse(header(event, "ce_time"))).isBefore(Instant.now());
        assertThat(header(event, "ce_dataschema"))
                .isEqualTo(EventSchemas.BASE + "org.setu.sample.parcel-weighed.v1.schema.json");
        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(event, "content-type")).isEqualTo("application/json");
        assertThat(header(event, "traceparent")).isEqualTo(TRACE);
        assertThat(header(event, "aggregateversion")).isEqualTo("0");
        assertThat(header(event, "actor")).isEqualTo("u:petra");
        assertThat(event.headers().lastHeader("actingfor")).isNull();
        assertThat(event.headers().lastHeader("causationid")).isNull();
        assertThat(schemas.violations(header(event, "ce_type"), mapper.readTree(event.value())))
                .isEmpty();
    }

    @Test
    void whatFollowsFromAnEventNamesIt() {
        UUID cause = UUID.randomUUID();
        UUID id = work.create();
        Causation.during(cause, () -> work.announce(id));
        ConsumerRecord<String, String> event = published(id.toString(), 1).getFirst();
        assertThat(header(event, EventHeaders.CAUSATION_ID)).isEqualTo(cause.toString());
        assertThat(header(event, EventHeaders.ACTOR)).isEqualTo("system:test");
        assertThat(event.value()).isEqualTo("{\"weight\":0,\"version\":1}");
    }

    @Test
    void theTagIsTheStoredVersionAndTheEventsVersion() {
        String location = as("petra", "account-manager").post("/api/v1/parcels").header("Location");
        String path = location.substring(location.indexOf("/api/"));
        String id = path.substring(path.lastIndexOf('/') + 1);
        List<String> tags = new ArrayList<>();
        for (String action : List.of("/announce", "/weigh/7", "/weigh/7", "/announce")) {
            tags.add(as("petra", "account-manager").post(path + action).header("ETag"));
            assertThat(as("petra", "account-manager").get(path).header("ETag"))
                    .isEqualTo(tags.getLast());
        }
        assertThat(tags).containsExactly("\"1\"", "\"2\"", "\"3\"", "\"4\"");
        assertThat(versions(published(id, 5))).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(DATABASE.number("select version from parcel where id = ?::uuid", id))
                .isEqualTo(4);
    }

    @Test
    void whatIsRolledBackIsNotPublished() {
        UUID id = work.create();
        assertThatThrownBy(() -> work.weigh(id, null, 5, true)).hasMessage("after the append");
        work.announce(id);
        assertThat(versions(published(id.toString(), 1))).containsExactly(1L);
        assertThat(weight(id)).isZero();
    }

    @Test
    void whatCouldNeverBeSentIsRefused() {
        UUID id = work.create();
        assertThatThrownBy(() -> work.weigh(id, "x".repeat(Outbox.MAX_BODY_BYTES), 5, false))
                .isInstanceOf(EventRefusedException.class)
                .hasMessageContaining("at most 262144");
        assertThatThrownBy(() -> work.weigh(id, null, -1, false))
                .isInstanceOf(EventRefusedException.class)
                .hasMessageContaining("/weight");
        EventType unknown = EventType.of("setu.contract.fact", "org.setu.sample.unknown.v1");
        assertThatThrownBy(() ->
                        ParcelWork.inTransaction(() -> {
                            outbox.append(Event.of(unknown, id, 1, "x"));
                            return null;
                        }))
                .isInstanceOf(EventRefusedException.class)
                .hasMessageContaining("org.setu.sample.unknown.v1.schema.json");
        work.announce(id);
        assertThat(versions(published(id.toString(), 1))).containsExactly(1L);
        assertThat(weight(id)).isZero();
    }

    @Test
    void theLargestAllowedBodyIsPublished() {
        UUID id = work.create();
        int envelope = "{\"weight\":5,\"label\":\"\"}".length();
        work.weigh(id, "x".repeat(Outbox.MAX_BODY_BYTES - envelope), 5, false);
        assertThat(published(id.toString(), 1).getFirst().value()).hasSize(Outbox.MAX_BODY_BYTES);
    }

    @Test
    void aRefusalThatIsSwallowedStillRollsBack() {
        UUID id = work.create();
        assertThatThrownBy(() ->
                        ParcelWork.inTransaction(() -> {
                            try {
                                work.weighHere(id, -1);
                            } catch (EventRefusedException _) {
                                return null;
                            }
                            return null;
                        }))
                .isInstanceOf(RuntimeException.class);
        assertThat(weight(id)).isZero();
    }

    @Test
    void withoutATransactionNothingIsAppended() {
        Event event =
                Event.of(
                        ParcelWork.WEIGHED,
                        UUID.randomUUID(),
                        1,
                        new ParcelWork.Weighed(1, null, null));
        assertThatThrownBy(() -> SystemWork.run("test", () -> outbox.append(event)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void manyEventsKeepTheirOrder() {
        List<UUID> ids = List.of(work.create(), work.create());
        List<UUID> order = List.of(ids.get(0), ids.get(1), ids.get(0));
        work.announceAll(order);
        assertThat(versions(published(ids.get(0).toString(), 2))).containsExactly(1L, 1L);
        assertThat(versions(published(ids.get(1).toString(), 1))).containsExactly(1L);
    }

    @Test
    void derivedStateBringsItsOwnVersionAndKey() {
        UUID account = UUID.randomUUID();
        Event event =
                Event.of(ParcelWork.WEIGHED, account, 41, new ParcelWork.Weighed(1, null, null))
                        .keyed("wider");
        ParcelWork.inTransaction(() -> {
            outbox.append(event);
            return null;
        });
        ConsumerRecord<String, String> published = published(account.toString(), 1).getFirst();
        assertThat(published.key()).isEqualTo("wider");
        assertThat(header(published, EventHeaders.AGGREGATE_VERSION)).isEqualTo("41");
    }

    @Test
    void theExampleMatchesItsSchema() {
        String type = ParcelWork.WEIGHED.name();
        assertThat(schemas.violations(type, Objects.requireNonNull(schemas.example(type))))
                .isEmpty();
    }

    private static List<ConsumerRecord<String, String>> published(String subject, int count) {
        return KafkaRecords.awaitAll(
                ParcelWork.WEIGHED.topic(),
                event -> header(event, EventHeaders.SUBJECT).equals(subject),
                count);
    }

    private static List<Long> versions(List<ConsumerRecord<String, String>> events) {
        return events.stream()
                .map(event -> Long.valueOf(header(event, EventHeaders.AGGREGATE_VERSION)))
                .toList();
    }

    private static long weight(UUID id) {
        return DATABASE.number("select weight from parcel where id = ?", id);
    }
}
