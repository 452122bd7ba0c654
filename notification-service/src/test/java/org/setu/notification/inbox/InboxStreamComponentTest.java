package org.setu.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.notification.World.notice;
import static org.setu.platform.testing.Tokens.as;
import static org.setu.platform.testing.Tokens.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.notification.World;
import org.setu.notification.notice.TakingNotice;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.id.Ids;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.ProblemMatch;
import org.setu.platform.testing.TestDatabase;
import org.setu.platform.testing.Tokens;

@QuarkusTest
class InboxStreamComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("notification");
    private static final String MANAGER = "account-manager";

    @Inject World world;
    @Inject TakingNotice taking;

    private final String name = "reader-" + UUID.randomUUID();

    @Test
    void entriesComeDownTheStreamAndSilenceHasSignsOfLife() throws Exception {
        UUID person = world.person(name, MANAGER);
        try (EventReader reader = open(0L)) {
            assertThat(reader.status()).isEqualTo(200);
            assertThat(reader.header("content-type")).startsWith("text/event-stream");
            assertThat(reader.header("cache-control")).isEqualTo("no-store");
            write(person);
            await(() -> reader.ids().size() == 1);
            assertThat(reader.data().getFirst())
                    .contains(
                            "\"topic\":\"approval-given\"",
                            "\"position\":" + reader.ids().getFirst());
            int before = reader.comments().size();
            await(() -> reader.comments().size() > before + 1);
            assertThat(reader.ids()).hasSize(1);
        }
    }

    @Test
    void aStreamWithoutALastIdBeginsNow() throws Exception {
        UUID person = world.person(name, MANAGER);
        write(person);
        try (EventReader reader = EventReader.open(RestAssured.port, token(name, MANAGER), null)) {
            await(() -> !reader.comments().isEmpty());
            write(person);
            await(() -> !reader.ids().isEmpty());
            assertThat(reader.ids()).containsExactly(positions(person).getLast());
        }
    }

    @Test
    void nothingIsMissedWhileWritersCommitOutOfOrder() throws Exception {
        UUID person = world.person(name, MANAGER);
        UUID other = world.person("other-" + name, MANAGER);
        List<Long> received = new ArrayList<>();
        int writers = 6;
        int each = 20;
        try (ExecutorService executor = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> done = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                done.add(
                        executor.submit(() -> {
                            for (int i = 0; i < each; i++) {
                                write(i % 3 == 2 ? other : person);
                            }
                        }));
            }
            int expected = writers * (each - each / 3);
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (received.size() < expected && System.nanoTime() < end) {
                long last = received.isEmpty() ? 0 : received.getLast();
                try (EventReader reader = open(last)) {
                    int some = Math.min(7, expected - received.size());
                    await(() -> reader.ids().size() >= some);
                    // What came is what was seen; the connection breaks in the middle of the rest.
                    received.addAll(List.copyOf(reader.ids()));
                }
            }
            for (Future<?> writer : done) {
                writer.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(received).isEqualTo(positions(person)).doesNotHaveDuplicates();
    }

    @Test
    void aLaterWriterWaitsForAnEarlierOneOfTheSameRecipientAndForNobodyElse() throws Exception {
        UUID person = world.person(name, MANAGER);
        UUID other = world.person("other-" + name, MANAGER);
        write(person);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newFixedThreadPool(2);
                EventReader reader = open(0L)) {
            Future<?> earlier =
                    executor.submit(() ->
                            World.asSystem(() -> {
                                takeIn(person);
                                written.countDown();
                                awaitQuietly(commit);
                            }));
            assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
            Future<?> later = executor.submit(() -> write(person));
            write(other);
            assertThat(positions(other)).hasSize(1);
            await(() ->
                    DATABASE.number(
                                    "select count(*) from pg_locks where locktype = 'advisory' and not"
                                            + " granted")
                            > 0);
            assertThat(later.isDone()).isFalse();
            assertThat(reader.ids()).hasSize(1);
            commit.countDown();
            earlier.get(20, TimeUnit.SECONDS);
            later.get(20, TimeUnit.SECONDS);
            await(() -> reader.ids().size() == 3);
            assertThat(reader.ids()).isEqualTo(positions(person));
        }
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        world.person(name, MANAGER);
        String soonOver =
                Tokens.issuer()
                        .sign(
                                Tokens.issuer()
                                        .claims(name, MANAGER)
                                        .expiresIn(Duration.ofSeconds(3)));
        try (EventReader reader = EventReader.open(RestAssured.port, soonOver, 0L)) {
            assertThat(reader.status()).isEqualTo(200);
            assertThat(reader.awaitEnd()).isTrue();
        }
    }

    @Test
    void whoHasLeftHearsNothingMore() throws Exception {
        UUID person = world.person(name, MANAGER);
        try (EventReader reader = open(0L)) {
            await(() -> !reader.comments().isEmpty());
            world.person(person, 2, name, MANAGER, false, List.of(), null, null);
            write(person);
            assertThat(reader.awaitEnd()).isTrue();
            assertThat(reader.ids()).isEmpty();
        }
        assertThat(positions(person)).hasSize(1);
    }

    @Test
    void theDeputyHearsTheInboxOfThePersonHeRepresentsUntilThatEnds() throws Exception {
        UUID absent = world.person(name, "sales-head");
        String deputy = "deputy-" + name;
        UUID deputyId = world.deputy(deputy, MANAGER, absent);
        try (EventReader reader =
                EventReader.open(
                        RestAssured.port,
                        token(deputy, MANAGER),
                        0L,
                        "Setu-Acting-For",
                        absent.toString())) {
            write(absent);
            write(deputyId);
            await(() -> !reader.ids().isEmpty());
            assertThat(reader.ids()).isEqualTo(positions(absent));
            world.person(deputyId, 2, deputy, MANAGER, true, List.of(), null, null);
            assertThat(reader.awaitEnd()).isTrue();
        }
    }

    @Test
    void aCallerHasAFewStreamsAndGetsARoomBackWhenOneEnds() throws Exception {
        world.person(name, MANAGER);
        List<EventReader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                EventReader reader = open(0L);
                readers.add(reader);
                assertThat(reader.status()).isEqualTo(200);
            }
            as(name, MANAGER)
                    .get("/api/v1/inbox/stream")
                    .then()
                    .spec(ProblemMatch.problem(ProblemType.TOO_MANY_REQUESTS))
                    .header("Retry-After", "5");
            readers.removeLast().close();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        EventReader again = open(0L);
                        readers.add(again);
                        return again.status() == 200;
                    });
        } finally {
            for (EventReader reader : readers) {
                reader.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "9999999999999999999"})
    void aWrongPlaceToBeginIsNamed(String last) {
        world.person(name, MANAGER);
        as(name, MANAGER)
                .header("Last-Event-ID", last)
                .get("/api/v1/inbox/stream")
                .then()
                .spec(ProblemMatch.problemIn(ProblemType.INVALID_INPUT, "Last-Event-ID"));
        as(name, MANAGER)
                .queryParam("after", last)
                .get("/api/v1/inbox/stream")
                .then()
                .spec(ProblemMatch.problemIn(ProblemType.INVALID_INPUT, "after"));
    }

    @Test
    void streamsLeaveRoomForOtherRequests() throws Exception {
        List<EventReader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                String login = i + "-" + name;
                world.person(login, MANAGER);
                readers.add(EventReader.open(RestAssured.port, token(login, MANAGER), 0L));
            }
            assertThat(readers).allMatch(reader -> reader.status() == 200 && !reader.hasEnded());
            UUID last = world.person(name, MANAGER);
            as(name, MANAGER).get("/api/v1/inbox").then().statusCode(200);
            try (EventReader reader = open(0L)) {
                write(last);
                await(() -> reader.ids().size() == 1);
            }
        } finally {
            for (EventReader reader : readers) {
                reader.close();
            }
        }
    }

    private EventReader open(Long last) throws Exception {
        return EventReader.open(RestAssured.port, token(name, MANAGER), last);
    }

    private void write(UUID person) {
        World.asSystem(() -> takeIn(person));
    }

    private void takeIn(UUID person) {
        taking.take(
                Ids.next(), "deal", null, notice(RecipientKind.STAFF, person, "approval-given"));
    }

    private static List<Long> positions(UUID person) {
        return DATABASE
                .rows(
                        "select position from inbox_entry where recipient_id = ? order by position",
                        person)
                .stream()
                .map(row -> (Long) row.get("position"))
                .toList();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            boolean _ = latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
