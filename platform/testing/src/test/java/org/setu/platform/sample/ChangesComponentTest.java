package org.setu.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.platform.job.CleaningUp;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "sample"))
class ChangesComponentTest {

    private static final String FEED = "/api/v1/notes/changes";
    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    private final String run = UUID.randomUUID().toString().substring(24);
    private final UUID asha = UUID.randomUUID();
    private final UUID boris = UUID.randomUUID();

    @Inject CleaningUp cleaningUp;

    @BeforeEach
    void twoPeople() {
        staff(asha, "asha", "p:" + asha);
        staff(boris, "boris", "p:" + boris);
    }

    @Test
    void itBeginsWithEverythingAndGoesOnWithWhatChanged() {
        String first = create("first");
        String second = create("second");
        Response page = read(this::asha, null, 1);
        page.then().body("items.record.title", equalTo(List.of(first)), "more", equalTo(true));
        page = read(this::asha, page.path("next"), 1);
        page.then().body("items.record.title", equalTo(List.of(second)), "more", equalTo(false));

        String token = page.path("next");
        read(this::asha, token, 50).then().body("items", equalTo(List.of()));
        DATABASE.execute("update note set pages = 9 where title = ?", first);
        Response changed = read(this::asha, token, 50);
        changed.then()
                .body("items.change", equalTo(List.of("PRESENT")))
                .body("items.record.pages", equalTo(List.of(9)));
        assertThat(read(this::asha, token, 50).<List<Object>>path("items"))
                .as("a token can be used again")
                .isEqualTo(changed.path("items"));
    }

    @Test
    void archivedOnesAreMarked() {
        String title = create("old");
        String token = drain(this::asha, null, new HashMap<>());
        DATABASE.execute("update note set archived = true where title = ?", title);
        read(this::asha, token, 50)
                .then()
                .body("items.change", equalTo(List.of("ARCHIVED")))
                .body("items.record.title", equalTo(List.of(title)));
    }

    @Test
    void whoLosesSightIsToldTheIdAndWhoNeverSawItNothing() {
        UUID id = id(create("shared"));
        Map<String, String> hers = new HashMap<>();
        String ashas = drain(this::asha, null, hers);
        assertThat(hers).containsEntry(id.toString(), "PRESENT");
        String boriss = drain(this::boris, null, new HashMap<>());

        DATABASE.execute("delete from visibility_grant where unit = ? and subject <> '*'", id);
        Response gone = read(this::asha, ashas, 50);
        gone.then().body("items.change", equalTo(List.of("GONE")));
        assertThat(gone.<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("id", "change")
                .containsEntry("id", id.toString());
        read(this::boris, boriss, 50).then().body("items", equalTo(List.of()));

        grant(id, boris);
        read(this::boris, boriss, 50).then().body("items.id", equalTo(List.of(id.toString())));
        grant(id, asha);
        read(this::asha, gone.path("next"), 50)
                .then()
                .body("items.change", equalTo(List.of("PRESENT")));
        // Who begins now has lost nothing.
        Map<String, String> anew = new HashMap<>();
        drain(this::asha, null, anew);
        assertThat(anew).containsOnly(Map.entry(id.toString(), "PRESENT"));
    }

    @Test
    void grantsThatAreOnlyWrittenAnewLoseNothing() throws SQLException {
        UUID id = id(create("rewritten"));
        String token = drain(this::asha, null, new HashMap<>());
        try (Connection connection = DATABASE.connect()) {
            connection.setAutoCommit(false);
            update(connection, "delete from visibility_grant where unit = ?", id);
            update(
                    connection,
                    "insert into visibility_grant values (?, 'p:' || ?::text, ?)",
                    id,
                    asha.toString(),
                    id);
            connection.commit();
        }
        assertThat(
                        DATABASE.number(
                                "select count(*) from change_loss where id = ? and subject <> '*'",
                                id))
                .isZero();
        Map<String, String> told = new HashMap<>();
        drain(this::asha, token, told);
        assertThat(told).containsOnly(Map.entry(id.toString(), "PRESENT"));
    }

    @Test
    void aRemovedRecordAndOneThatMovesToAnotherUnitAreGone() {
        UUID removed = id(create("removed"));
        UUID moved = id(create("moved"));
        String token = drain(this::asha, null, new HashMap<>());
        String all = drain(() -> as("eve", "auditor"), null, new HashMap<>());
        DATABASE.execute("delete from visibility_grant where unit = ?", removed);
        DATABASE.execute("delete from note where id = ?", removed);
        UUID elsewhere = UUID.randomUUID();
        DATABASE.execute("insert into visibility_grant values (?, '*', ?)", elsewhere, elsewhere);
        DATABASE.execute("update note set visibility_unit = ? where id = ?", elsewhere, moved);
        Map<String, String> told = new HashMap<>();
        drain(this::asha, token, told);
        assertThat(told)
                .containsOnly(
                        Map.entry(removed.toString(), "GONE"), Map.entry(moved.toString(), "GONE"));
        told.clear();
        drain(() -> as("eve", "auditor"), all, told);
        assertThat(told)
                .containsOnly(
                        Map.entry(removed.toString(), "GONE"),
                        Map.entry(moved.toString(), "PRESENT"));
    }

    @Test
    void whoseRightsHaveChangedStartsAgain() {
        create("one");
        String token = drain(this::asha, null, new HashMap<>());
        staff(asha, "asha", "p:" + asha, "t:" + UUID.randomUUID());
        read(this::asha, token, 50).then().spec(problem(ProblemType.RESTART_REQUIRED));
        staff(asha, "asha", "p:" + asha);
        read(this::asha, token, 50).then().statusCode(200);
        read(this::boris, token, 50).then().spec(problem(ProblemType.RESTART_REQUIRED));
        DATABASE.execute("call restart_changes()");
        read(this::asha, token, 50).then().spec(problem(ProblemType.RESTART_REQUIRED));
        Map<String, String> anew = new HashMap<>();
        drain(this::asha, null, anew);
        assertThat(anew).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=x",
                "after=bm90ZQ",
                "limit=0",
                "limit=201",
                "limit=many",
                "sort=id",
                "after=a&after=b"
            })
    void aWrongParameterIsNamed(String query) {
        asha().get(FEED + "?" + query)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, query.substring(0, query.indexOf('='))));
    }

    @Test
    void lossesAreForgottenAfterAWhile() {
        UUID recent = id(create("recent"));
        UUID old = id(create("old"));
        DATABASE.execute("delete from note where id in (?, ?)", recent, old);
        DATABASE.execute(
                "update change_loss set lost_at = now() - interval '92 days' where id = ?", old);
        DATABASE.execute(
                "update change_position set gone_at = now() - interval '92 days' where id = ?",
                old);
        cleaningUp.all();
        assertThat(kept("change_loss", recent)).isPositive();
        assertThat(kept("change_position", recent)).isOne();
        assertThat(kept("change_loss", old)).isZero();
        assertThat(kept("change_position", old)).isZero();
    }

    @Test
    void whatBeganEarlierAndIsCommittedLaterIsNotSkipped() throws SQLException {
        String token = drain(this::asha, null, new HashMap<>());
        try (Connection early = DATABASE.connect()) {
            early.setAutoCommit(false);
            UUID slow = insert(early, "slow");
            UUID fast = id(create("fast"));
            Map<String, String> seen = new HashMap<>();
            token = drain(this::asha, token, seen);
            early.commit();
            drain(this::asha, token, seen);
            assertThat(seen).containsOnlyKeys(slow.toString(), fast.toString());
        }
    }

    @Test
    void nothingIsSkippedWhileManyWrite() throws Exception {
        int writers = 6;
        int each = 25;
        List<UUID> written = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        String token = null;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<List<UUID>>> work = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String writer = "w" + i + "-";
                work.add(() -> write(writer, each));
            }
            List<Future<List<UUID>>> running = work.stream().map(threads::submit).toList();
            while (!running.stream().allMatch(Future::isDone)) {
                token = drain(this::asha, token, seen);
            }
            for (Future<List<UUID>> future : running) {
                written.addAll(future.get());
            }
        }
        drain(this::asha, token, seen);
        Set<String> expected = new HashSet<>();
        written.forEach(id -> expected.add(id.toString()));
        assertThat(expected).hasSize(writers * each);
        assertThat(seen.keySet()).isEqualTo(expected);
    }

    /** Transactions of different length, so that they commit in another order than they began. */
    private List<UUID> write(String writer, int many) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = DATABASE.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < many; i++) {
                ids.add(insert(connection, writer + i));
                if (ThreadLocalRandom.current().nextInt(3) == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
        return ids;
    }

    private UUID insert(Connection connection, String title) throws SQLException {
        UUID id = UUID.randomUUID();
        update(
                connection,
                """
                insert into note (id, version, visibility_unit, title, pages, archived, search_text)
                values (?, 0, ?, ?, 1, false, '')\
                """,
                id,
                id,
                title + run);
        update(
                connection,
                "insert into visibility_grant values (?, 'p:' || ?::text, ?)",
                id,
                asha.toString(),
                id);
        return id;
    }

    private static void update(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Reads to the end, noting the last marker of each record; answers where to go on. */
    private static String drain(
            Supplier<RequestSpecification> who, String token, Map<String, String> markers) {
        String next = token;
        boolean more;
        do {
            Response page = read(who, next, 7);
            page.then().statusCode(200);
            List<String> ids = page.path("items.id");
            List<String> changes = page.path("items.change");
            for (int i = 0; i < ids.size(); i++) {
                markers.put(ids.get(i), changes.get(i));
            }
            next = page.path("next");
            more = page.path("more");
        } while (more);
        return next;
    }

    private static Response read(Supplier<RequestSpecification> who, String token, int limit) {
        return token == null
                ? who.get().get(FEED + "?limit=" + limit)
                : who.get().get(FEED + "?limit=" + limit + "&after=" + token);
    }

    private String create(String title) {
        asha().body(Map.of("title", title + run, "pages", 1))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
        return title + run;
    }

    private static UUID id(String title) {
        return (UUID)
                DATABASE.rows("select id from note where title = ?", title).getFirst().get("id");
    }

    private static void grant(UUID unit, UUID person) {
        DATABASE.execute(
                "insert into visibility_grant values (?, 'p:' || ?::text, ?)",
                unit,
                person.toString(),
                unit);
    }

    private static long kept(String table, UUID id) {
        return DATABASE.number("select count(*) from " + table + " where id = ?", id);
    }

    private RequestSpecification asha() {
        return as("asha" + run, "account-manager");
    }

    private RequestSpecification boris() {
        return as("boris" + run, "account-manager");
    }

    private void staff(UUID id, String login, String... subjects) {
        DATABASE.execute(
                """
                insert into staff_access
                  (id, version, keycloak_subject, name, roles, subjects, substitutions, active)
                values (?, 1, ?, ?, '{account-manager}', string_to_array(?, ','), '[]', true)
                on conflict (id) do update set subjects = excluded.subjects\
                """,
                id,
                login + run,
                login,
                String.join(",", subjects));
    }
}
