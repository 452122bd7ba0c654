package org.setu.platform.entity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Gives numbers for people: unique, ascending, gaps allowed; with the year (UTC). */
@ApplicationScoped
public class Numbering {

    private static final String NEXT = "select nextval(?::regclass) from generate_series(1, ?)";

    private final DataSource dataSource;
    private final InstantSource clock;

    Numbering(DataSource dataSource, InstantSource clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** The next number. */
    public String next(NumberSeries of) {
        return next(of, 1).getFirst();
    }

    /** So many numbers in one round trip. */
    public List<String> next(NumberSeries of, int count) {
        int year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, of.sequence());
            select.setInt(2, count);
            try (ResultSet rows = select.executeQuery()) {
                List<String> numbers = new ArrayList<>(count);
                while (rows.next()) {
                    numbers.add("%s-%d-%06d".formatted(of.letter(), year, rows.getLong(1)));
                }
                return numbers;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot draw from " + of.sequence(), e);
        }
    }
}
