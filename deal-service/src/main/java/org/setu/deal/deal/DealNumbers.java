package org.setu.deal.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Numbers for people, such as D-2026-000001: unique, ascending, gaps allowed. */
@ApplicationScoped
public class DealNumbers {

    private static final String NEXT = "select nextval('deal_number') from generate_series(1, ?)";

    private final DataSource dataSource;
    private final InstantSource clock;

    DealNumbers(DataSource dataSource, InstantSource clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    public String next() {
        return next(1).getFirst();
    }

    /** So many numbers in one round trip. */
    public List<String> next(int count) {
        int year = Instant.ofEpochMilli(clock.millis()).atOffset(ZoneOffset.UTC).getYear();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setInt(1, count);
            try (ResultSet rows = select.executeQuery()) {
                List<String> numbers = new ArrayList<>(count);
                while (rows.next()) {
                    numbers.add("D-%d-%06d".formatted(year, rows.getLong(1)));
                }
                return numbers;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot draw a deal number", e);
        }
    }
}
