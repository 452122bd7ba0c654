package org.setu.deal.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.setu.platform.access.Subjects;

/** Finds those who may approve something: by role, and only if they see it. */
@ApplicationScoped
public class FindingApprovers {

    private static final String SELECT =
            """
            select s.id, s.name from staff_access s
            where s.active and s.roles && ? and s.id <> all(?)
              and exists (
                select 1 from visibility_grant g
                where g.unit = ? and g.subject <> ? and g.subject = any(s.subjects))
            order by s.name, s.id\
            """;

    private final DataSource dataSource;

    FindingApprovers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Those with one of these roles who see a unit.
     *
     * @param others who may not, since it is theirs
     */
    public List<Approver> of(UUID unit, Collection<String> roles, Collection<UUID> others) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", roles.toArray()));
            select.setArray(2, connection.createArrayOf("uuid", others.toArray()));
            select.setObject(3, unit);
            // Auditors and stewards see everything; that makes them nobody's superior.
            select.setString(4, Subjects.ALL);
            try (ResultSet rows = select.executeQuery()) {
                List<Approver> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(
                            new Approver(rows.getObject("id", UUID.class), rows.getString("name")));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot find who may approve", e);
        }
    }
}
