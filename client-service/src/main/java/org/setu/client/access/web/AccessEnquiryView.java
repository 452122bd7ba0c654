package org.setu.client.access.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.setu.client.access.AccessEnquiry;
import org.setu.client.access.AccessState;

/**
 * What the asker sees of his request.
 *
 * @param state GRANTED as soon as one account was granted, REFUSED when all were refused
 * @param accountIds what was granted to him
 */
public record AccessEnquiryView(
        UUID id,
        long version,
        String name,
        String reason,
        AccessState state,
        List<UUID> accountIds,
        Instant createdAt) {

    static AccessEnquiryView of(AccessEnquiry enquiry, List<UUID> granted) {
        return new AccessEnquiryView(
                enquiry.id(),
                enquiry.version(),
                enquiry.name(),
                enquiry.reason(),
                enquiry.state(),
                granted,
                enquiry.createdAt());
    }
}
