package org.setu.contract.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Numbers for people, such as K-2026-000001: unique, ascending, gaps allowed. */
@ApplicationScoped
public class Numbers {

    private final DataSource dataSource;
    private final InstantSource clock;

    Numbers(DataSource dataSource, InstantSource clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    public String nextContract() {
        return next("K", "select nextval('contract_number')");
    }

    public String nextOrder() {
        return next("O", "select nextval('order_number')");
    }

    private String next(String letter, String sql) {
        int year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return "%s-%d-%06d".formatted(letter, year, row.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot draw a number", e);
        }
    }
}
