package org.setu.client.segment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.setu.client.account.AccountUse;
import org.setu.platform.access.SystemWork;

/** Accounts in segments, as far as the caller sees them. */
@ApplicationScoped
public class SegmentMembers implements PanacheRepositoryBase<SegmentMember, UUID>, AccountUse {

    private static final String COPY =
            """
            insert into segment_member (id, version, visibility_unit, segment_id, account_id, since_at)
            select gen_random_uuid(), 0, visibility_unit, ?, account_id, ?
            from segment_member where segment_id = ?\
            """;

    private final DataSource dataSource;

    SegmentMembers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Whether somebody picked the account for a segment, whoever asks. That a rule holds for it
     * keeps nobody from taking it back.
     */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call(
                "use of accounts",
                () ->
                        count(
                                        "accountId = ?1 and segmentId in"
                                                + " (select s.id from Segment s where s.kind = STATIC)",
                                        account)
                                > 0);
    }

    /** The account in the segment. */
    public Optional<SegmentMember> in(UUID segment, UUID account) {
        return find("segmentId = ?1 and accountId = ?2", segment, account).firstResultOptional();
    }

    /** Which of these accounts are in the segment. */
    Set<UUID> among(UUID segment, Collection<UUID> accounts) {
        return Set.copyOf(
                getEntityManager()
                        .createQuery(
                                "select m.accountId from SegmentMember m"
                                        + " where m.segmentId = :segment and m.accountId in :accounts",
                                UUID.class)
                        .setParameter("segment", segment)
                        .setParameter("accounts", accounts)
                        .getResultList());
    }

    /** Copies all members of one segment, seen or not, to another that has none. */
    void copy(UUID from, UUID to, Instant since) {
        flush();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(COPY)) {
            insert.setObject(1, to);
            insert.setObject(2, since.atOffset(ZoneOffset.UTC));
            insert.setObject(3, from);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy the members of " + from, e);
        }
    }
}
