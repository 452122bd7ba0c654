package org.setu.bench.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.setu.local.rig.Rig;

/** 200,000 accounts, of which callers see 10, 1,000 or all. */
final class ManyAccounts {

    static final int ALL = 200_000;

    private ManyAccounts() {}

    static void seed(Rig rig) throws SQLException {
        try (Connection connection = rig.connect("client");
                Statement statement = connection.createStatement()) {
            // Without triggers: the audit of the seed is not what is measured.
            statement.execute("set session_replication_role = replica");
            statement.execute("select setseed(0.42)");
            staff(statement, 1, "sees-ten");
            staff(statement, 2, "sees-thousand");
            staff(statement, 3, "sees-all");
            staff(statement, 4, "owner");
            statement.execute(
                    """
                    insert into account (id, version, visibility_unit, name, likeness_keys, tier, status,
                                         legal_ids, emails, phones, addresses, tags, custom,
                                         segment, owner_id, archived, search_text, created_at, changed_at)
                    select id, 0, id, name, array['n:' || lower(name)], 'STANDARD', 'ACTIVE',
                           '[]', '{}', '{}', '[]', '{}', '{}', 'segment ' || n %% 20,
                           '%s', false, lower(name) || ' segment' || n %% 20,
                           timestamptz '2026-01-01' + n * interval '1 minute',
                           timestamptz '2026-06-01' + n * interval '1 minute'
                    from (select n, gen_random_uuid() as id,
                                 'Company ' || substr(md5(n::text), 1, 8) || ' ' || n as name
                          from generate_series(1, %d) n) rows\
                    """
                            .formatted(staffId(4), ALL));
            // As in life: everyone who sees all, the owner, his territory; here and there one more.
            grant(statement, "'*'", "true");
            grant(statement, "'p:" + staffId(4) + "'", "true");
            grant(statement, "'r:" + staffId(3) + "'", "true");
            some(statement, "p:" + staffId(1), 10);
            some(statement, "p:" + staffId(2), 1000);
            statement.execute("analyze");
        }
    }

    private static void grant(Statement statement, String subject, String condition)
            throws SQLException {
        statement.execute(
                "insert into visibility_grant (unit, subject, source) select id, %s, id from account where %s"
                        .formatted(subject, condition));
    }

    private static void some(Statement statement, String subject, int count) throws SQLException {
        statement.execute(
                """
                insert into visibility_grant (unit, subject, source)
                select id, '%s', id from (select id from account order by random() limit %d) picked\
                """
                        .formatted(subject, count));
    }

    private static void staff(Statement statement, int number, String login) throws SQLException {
        statement.execute(
                """
                insert into staff_access (id, version, keycloak_subject, name, roles, subjects, active)
                values ('%s', 0, '%s', '%s', '{}', '{p:%s%s}', true)\
                """
                        .formatted(
                                staffId(number),
                                login,
                                login,
                                staffId(number),
                                number == 3 ? ",r:" + staffId(3) : ""));
    }

    private static String staffId(int number) {
        return "01980000-0000-7000-8000-00000000000" + number;
    }
}
