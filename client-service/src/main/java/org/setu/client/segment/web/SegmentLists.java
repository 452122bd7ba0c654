package org.setu.client.segment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.segment.Memberships;
import org.setu.client.segment.Segment;
import org.setu.client.segment.SegmentKind;
import org.setu.client.segment.SegmentMember;
import org.setu.client.segment.Segments;
import org.setu.client.staff.StaffMember;
import org.setu.platform.entity.Names;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of segments and of their members. */
@ApplicationScoped
class SegmentLists {

    private static final Listing<Segment> LISTING =
            Listing.of(Segment.class)
                    .sort("name", FieldType.TEXT, Segment::name)
                    .sort("changedAt", FieldType.INSTANT, Segment::changedAt)
                    .sort("createdAt", FieldType.INSTANT, Segment::createdAt)
                    .filter("name", FieldType.TEXT)
                    .filter("kind", FieldType.oneOf(SegmentKind.class))
                    .filter("shared", FieldType.BOOLEAN)
                    .filter("ownerId", FieldType.ID)
                    .filter("archived", FieldType.BOOLEAN)
                    .unlessAsked("archived", false)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private static final Listing<SegmentMember> MEMBERS =
            Listing.of(SegmentMember.class)
                    .sort("since", FieldType.INSTANT, SegmentMember::since)
                    .filter("accountId", FieldType.ID)
                    .filter("since", FieldType.INSTANT);

    private final Segments segments;
    private final Memberships memberships;
    private final EntityManager entityManager;

    SegmentLists(Segments segments, Memberships memberships, EntityManager entityManager) {
        this.segments = segments;
        this.memberships = memberships;
        this.entityManager = entityManager;
    }

    Page<SegmentView> page(MultivaluedMap<String, String> parameters) {
        Page<Segment> page =
                LISTING.page(entityManager, parameters, segments.seen(), segment -> segment);
        Map<UUID, String> owners = owners(page.items());
        Map<UUID, Instant> determined =
                memberships.asOf(page.items().stream().map(Segment::id).toList());
        return page.map(segment -> view(segment, owners, determined));
    }

    SegmentView view(Segment segment) {
        return view(segment, owners(List.of(segment)), memberships.asOf(List.of(segment.id())));
    }

    MemberPage members(Segment segment, MultivaluedMap<String, String> parameters) {
        Page<SegmentMember> page =
                MEMBERS.page(
                        entityManager,
                        parameters,
                        Map.of("segmentId", segment.id()),
                        member -> member);
        Map<UUID, String> names =
                Names.of(
                        entityManager,
                        Account.class,
                        page.items().stream().map(SegmentMember::accountId).toList());
        return MemberPage.of(
                memberships.asOf(List.of(segment.id())).get(segment.id()),
                page.map(member -> MemberView.of(member, names.get(member.accountId()))));
    }

    private Map<UUID, String> owners(List<Segment> of) {
        return Names.of(
                entityManager,
                StaffMember.class,
                of.stream().map(Segment::ownerId).distinct().toList());
    }

    private static SegmentView view(
            Segment segment, Map<UUID, String> owners, Map<UUID, Instant> determined) {
        return SegmentView.of(segment, owners.get(segment.ownerId()), determined.get(segment.id()));
    }
}
