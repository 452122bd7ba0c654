package org.setu.deal.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps the search text of deals true when the name of their account changes. */
@ApplicationScoped
public class DealWords {

    /**
     * As {@code DealRules.searchText} makes it: number, name, account and external keys; PostgreSQL
     * takes "-2026" for a negative number. The collation lowers letters as Java does, whatever the
     * database's own one is. No new version: nobody changed the deal.
     */
    private static final String RENAMED =
            """
            update deal d
            set search_text = t.search_text
            from account a
            cross join lateral (
              select d2.id, lower(concat_ws(' ', d2.number, d2.name, a.name,
                (select string_agg(x.external_id, ' ' order by x.system)
                 from deal_external_id x where x.deal_id = d2.id)) collate pg_unicode_fast)
              from deal d2 where d2.account_id = a.id) as w (id, words)
            cross join lateral (
              select case when w.words like '%-%' then w.words || ' ' || replace(w.words, '-', ' ')
                          else w.words end) as t (search_text)
            where a.id = ? and d.id = w.id and d.search_text <> t.search_text\
            """;

    private final DataSource dataSource;

    DealWords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The account has another name. Joins the caller's transaction. */
    public void accountRenamed(UUID account) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(RENAMED)) {
            update.setObject(1, account);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot find the deals of " + account, e);
        }
    }
}
