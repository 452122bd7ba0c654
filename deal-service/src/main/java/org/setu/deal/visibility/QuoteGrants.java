package org.setu.deal.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps the grants of quotes. A quote has a unit of its own: it is granted to those who see its
 * deal, with the same sources, and by itself to the account's partner from the moment it is sent.
 * {@link DealGrants} calls it wherever the grants of deals change. Every method joins the caller's
 * transaction.
 */
@ApplicationScoped
public class QuoteGrants {

    private static final String OF_DEALS = "q.deal_id = any(?)";
    private static final String OF_ACCOUNT =
            "q.deal_id in (select d.id from deal d where d.account_id = ?)";
    private static final String OF_QUOTES = "q.id = any(?)";

    // Lists are filtered by these, and partners see no deal to read them from.
    private static final String FOLLOW_PARTIES =
            """
            update quote q set owner_id = d.owner_id, account_id = d.account_id
            from deal d
            where d.id = q.deal_id and %s
              and (q.owner_id, q.account_id) is distinct from (d.owner_id, d.account_id)\
            """;

    private static final String FORGET_COPIES =
            """
            delete from visibility_grant v using quote q, deal d
            where v.unit = q.id and v.source <> q.id and d.id = q.deal_id and %s
              and not exists (
                select 1 from visibility_grant g
                where g.unit = d.visibility_unit and g.subject = v.subject
                  and g.source = v.source)\
            """;

    private static final String COPY =
            """
            insert into visibility_grant (unit, subject, source)
            select q.id, g.subject, g.source
            from quote q join deal d on d.id = q.deal_id
              join visibility_grant g on g.unit = d.visibility_unit
            where %s
            on conflict do nothing\
            """;

    private static final String FORGET_PARTNERS =
            """
            delete from visibility_grant v using quote q
            where v.unit = q.id and v.source = q.id and %s
              and v.subject is distinct from 'x:' || q.account_id\
            """;

    private static final String SHOW_PARTNERS =
            """
            insert into visibility_grant (unit, subject, source)
            select q.id, 'x:' || q.account_id, q.id from quote q
            where q.sent_at is not null and q.account_id is not null and %s
            on conflict do nothing\
            """;

    private final DataSource dataSource;

    QuoteGrants(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes who sees a quote that is new, or that was sent; its row must have been flushed. */
    public void write(UUID quote) {
        try (Connection connection = dataSource.getConnection()) {
            Array ids = connection.createArrayOf("uuid", new UUID[] {quote});
            executeAll(connection, List.of(COPY, SHOW_PARTNERS), OF_QUOTES, ids);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write who sees quote " + quote, e);
        }
    }

    /** The quotes of deals whose parties or grants changed follow them. */
    void followDeals(Array deals) throws SQLException {
        follow(OF_DEALS, deals);
    }

    /** The quotes of all deals of an account follow them. */
    void followDealsOf(UUID account) throws SQLException {
        follow(OF_ACCOUNT, account);
    }

    private void follow(String which, Object of) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            executeAll(
                    connection,
                    List.of(FOLLOW_PARTIES, FORGET_COPIES, COPY, FORGET_PARTNERS, SHOW_PARTNERS),
                    which,
                    of);
        }
    }

    private static void executeAll(
            Connection connection, List<String> statements, String which, Object of)
            throws SQLException {
        for (String sql : statements) {
            try (PreparedStatement statement = connection.prepareStatement(sql.formatted(which))) {
                statement.setObject(1, of);
                statement.executeUpdate();
            }
        }
    }
}
