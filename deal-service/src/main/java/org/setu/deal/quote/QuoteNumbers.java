package org.setu.deal.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Numbers for people, such as Q-2026-000001: unique, ascending, gaps allowed. */
@ApplicationScoped
class QuoteNumbers {

    private final DataSource dataSource;

    QuoteNumbers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    String next(Instant now) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select nextval('quote_number')");
                ResultSet row = select.executeQuery()) {
            row.next();
            return "Q-%d-%06d".formatted(year, row.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot draw a quote number", e);
        }
    }
}
