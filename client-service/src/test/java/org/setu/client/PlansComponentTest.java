package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.client.Office.Person;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

/** What PostgreSQL means to do about one account among more than ten thousand. */
@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class PlansComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");
    private static final int MANY = 12_000;
    private static final Pattern READ_WHOLE = Pattern.compile("Seq Scan on (\\w+)");

    /** Of everything that is filled, so that it can be taken away again. */
    private static final String FILLED = "00000000-0000-4000-8000-";

    private static final List<String> OF_ACCOUNTS =
            List.of("activity", "client_case", "need", "contact", "lead", "account_event");

    private static final List<String> PATHS =
            List.of(
                    "/accounts?q=client",
                    "/accounts/{id}",
                    "/accounts/{id}/timeline",
                    "/accounts/{id}/timeline?kind=DEAL&occursAt[gte]=2026-01-01T00:00:00Z",
                    "/accounts/{id}/timeline?q=call",
                    "/accounts/{id}/timeline?subsidiaries=true",
                    "/activities?accountId={id}",
                    "/activities?q=call&accountId={id}",
                    "/contacts?primaryAccountId={id}",
                    "/cases?accountId={id}",
                    "/needs?accountId={id}");

    @Inject @PersistenceUnitExtension AskedOfDatabase asked;

    private Person asha;
    private String account;

    @BeforeEach
    void manyOfEach() {
        Office office = new Office();
        asha = office.person("Asha", "account-manager", office.territory("East", ""));
        account = made("accounts", Map.of("name", office.name("Client"), "tier", "KEY"));
        String contact = made("contacts", Map.of("familyName", "Ö", "primaryAccountId", account));
        String lead = made("leads", Map.of("company", office.name("Neu"), "source", "CALL"));
        String activity =
                made(
                        "activities",
                        Map.of("type", "TASK", "accountId", account, "subject", "Call them"));
        String question =
                made(
                        "cases",
                        Map.of(
                                "kind",
                                "QUESTION",
                                "reason",
                                "DELIVERY",
                                "channel",
                                "CALL",
                                "accountId",
                                account,
                                "subject",
                                "When?"));
        String need =
                made("needs", Map.of("category", "A", "subject", "Vans", "accountId", account));
        quietly(
                """
                insert into account_event (id, version, visibility_unit, account_id, occurs_at, kind, what,
                                           subject_id, search_text)
                values ('%1$sffffffffffff', 0, '%2$s', '%2$s', now(), 'DEAL', 'WON', '%2$s', '')
                """
                        .formatted(FILLED, account));
        fill("account", account, "");
        fill("contact", contact, ", 'primary_account_id', u");
        fill("activity", activity, ", 'account_id', u");
        fill("lead", lead, ", 'account_id', u, 'converted_at', now()");
        fill("client_case", question, ", 'account_id', u, 'number', 'X-' || u");
        fill("need", need, ", 'account_id', u");
        fill("account_event", FILLED + "ffffffffffff", ", 'account_id', u");
        quietly(
                """
                insert into visibility_grant (unit, subject, source)
                select g.id, case when n %% 200 = 0 then 'p:%s' else 'p:' || n %% 200 end, g.id
                from (select id, row_number() over () as n from account where id::text like '%s%%') g
                """
                        .formatted(asha.id(), FILLED));
        quietly("analyze");
    }

    private String made(String collection, Map<String, ?> body) {
        return Office.id(asha.asks().body(body).post("/api/v1/" + collection));
    }

    /** Copies of a record, each with a key, an account and a unit of its own. */
    private static void fill(String table, String id, String more) {
        quietly(
                """
                insert into %1$s select (jsonb_populate_record(t, jsonb_build_object(
                    'id', u, 'visibility_unit', u%3$s))).*
                from %1$s t, (select ('%4$s' || lpad(to_hex(n), 12, '0'))::uuid as u
                              from generate_series(1, %5$d) n) many
                where t.id = '%2$s'
                """
                        .formatted(table, id, more, FILLED, MANY));
    }

    @AfterEach
    void andNoneAgain() {
        for (String table : OF_ACCOUNTS) {
            quietly("delete from %s where id::text like '%s%%'".formatted(table, FILLED));
        }
        quietly("delete from account where id::text like '%s%%'".formatted(FILLED));
        quietly("delete from visibility_grant where unit::text like '%s%%'".formatted(FILLED));
    }

    @Test
    void noLargeTableIsReadWhole() {
        Set<String> large = large();
        assertThat(large).contains("account", "activity", "contact", "client_case");
        assertThat(readWhole("select count(*) from account where employees = ?"))
                .as("what reads a table whole is found")
                .contains("account");
        SoftAssertions each = new SoftAssertions();
        for (String path : PATHS) {
            String url = "/api/v1" + path.replace("{id}", account);
            List<String> statements =
                    asked.during(() -> asha.asks().get(url).then().statusCode(200));
            each.assertThat(statements).as(path).isNotEmpty();
            for (String statement : statements) {
                each.assertThat(readWhole(statement))
                        .as(path + ": " + statement)
                        .doesNotContainAnyElementsOf(large);
            }
        }
        each.assertAll();
    }

    private static Set<String> large() {
        return DATABASE
                .rows(
                        "select relname as name from pg_class where relkind = 'r' and reltuples > 10000")
                .stream()
                .map(row -> String.valueOf(row.get("name")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that are read whole, whatever the values are that are asked for. */
    private static List<String> readWhole(String question) {
        StringBuilder numbered = new StringBuilder();
        Matcher places = Pattern.compile("\\?").matcher(question);
        List<String> values = new ArrayList<>();
        while (places.find()) {
            values.add("null");
            places.appendReplacement(numbered, "\\$" + values.size());
        }
        places.appendTail(numbered);
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            // Of tables this small some rows cost as much as all; of those in use they never do.
            statement.execute("set random_page_cost = 1.1");
            statement.execute("prepare asked as " + numbered);
            String with = values.isEmpty() ? "" : "(" + String.join(", ", values) + ")";
            List<String> tables = new ArrayList<>();
            try (ResultSet plan = statement.executeQuery("explain execute asked" + with)) {
                while (plan.next()) {
                    Matcher found = READ_WHOLE.matcher(plan.getString(1));
                    if (found.find()) {
                        tables.add(found.group(1));
                    }
                }
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    /** Without triggers: who did what is not what is looked at. */
    private static void quietly(String sql) {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
